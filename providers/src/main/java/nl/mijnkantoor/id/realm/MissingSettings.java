package nl.mijnkantoor.id.realm;

import java.util.Collection;

/** A realm cannot be used because settings of the deployment were never given; the message names what lacks them. */
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
                "The realm '%s' is stored without a value for: %s. Set these and import it anew with kc.sh import --override true."
                        .formatted(realm, String.join(", ", names)));
    }

    static MissingSettings emptySecrets(String realm, Collection<String> clients) {
        return new MissingSettings(
                "In the realm '%s' clients have an empty secret, with which anybody passes for them: %s. Import it anew, with secrets, with kc.sh import --override true."
                        .formatted(realm, String.join(", ", clients)));
    }
}
