package nl.mijnkantoor.id.account;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;

/**
 * A change that an admin made to somebody's account.
 *
 * @param userId whose account it is
 */
record AdminsChange(String userId, AccountChange change) {

    private static final Pattern PASSWORD = Pattern.compile("users/([^/]+)/reset-password");
    private static final Pattern CREDENTIAL = Pattern.compile("users/([^/]+)/credentials/[^/]+");

    static Optional<AdminsChange> of(AdminEvent event) {
        if (event.getError() != null) {
            return Optional.empty();
        }
        String path = String.valueOf(event.getResourcePath());
        Matcher password = PASSWORD.matcher(path);
        if (password.matches()) {
            return Optional.of(new AdminsChange(password.group(1), AccountChange.PASSWORD_SET_BY_ADMIN));
        }
        Matcher credential = CREDENTIAL.matcher(path);
        AccountChange removal = removal(event.getDetails());
        return credential.matches() && removal != null
                ? Optional.of(new AdminsChange(credential.group(1), removal))
                : Optional.empty();
    }

    private static @Nullable AccountChange removal(@Nullable Map<String, String> details) {
        String type = details == null ? "" : details.getOrDefault(Details.CREDENTIAL_TYPE, "");
        return switch (type) {
            case OTPCredentialModel.TYPE -> AccountChange.AUTHENTICATOR_REMOVED_BY_ADMIN;
            case RecoveryAuthnCodesCredentialModel.TYPE -> AccountChange.RECOVERY_CODES_REMOVED_BY_ADMIN;
            default -> null;
        };
    }
}
