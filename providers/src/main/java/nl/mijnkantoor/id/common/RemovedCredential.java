package nl.mijnkantoor.id.common;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Details;
import org.keycloak.events.admin.AdminEvent;

/**
 * A credential that an admin took from somebody.
 *
 * @param userId whose it was
 * @param type such as {@code otp}; empty when the event does not tell
 */
public record RemovedCredential(String userId, String type) {

    private static final Pattern PATH = Pattern.compile("users/([^/]+)/credentials/[^/]+");

    /** Empty for every event but a removal that succeeded. */
    public static Optional<RemovedCredential> of(AdminEvent event) {
        Matcher path = PATH.matcher(String.valueOf(event.getResourcePath()));
        if (event.getError() != null || !path.matches()) {
            return Optional.empty();
        }
        Map<String, String> details = event.getDetails();
        String type = details == null ? "" : details.getOrDefault(Details.CREDENTIAL_TYPE, "");
        return Optional.of(new RemovedCredential(path.group(1), type));
    }
}
