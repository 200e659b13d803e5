package nl.mijnkantoor.id.realm;

import java.util.Collection;

/** A realm cannot be used because settings of the deployment were never given; the message names them. */
final class MissingSettings extends RuntimeException {

    private MissingSettings(String message) {
        super(message);
    }

    static MissingSettings whenSettingUp(String realm, Collection<String> names) {
        return new MissingSettings("The realm '%s' cannot be set up. Give these environment variables a value: %s"
                .formatted(realm, String.join(", ", names)));
    }

    static MissingSettings inStored(String realm, Collection<String> names) {
        return new MissingSettings(
                "The realm '%s' was stored without a value for: %s. Remove the realm and import it again, or fill these in."
                        .formatted(realm, String.join(", ", names)));
    }
}
