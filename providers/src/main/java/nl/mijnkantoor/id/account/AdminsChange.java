package nl.mijnkantoor.id.account;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mijnkantoor.id.common.RemovedCredential;
import org.jspecify.annotations.Nullable;
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

    static Optional<AdminsChange> of(AdminEvent event) {
        if (event.getError() != null) {
            return Optional.empty();
        }
        String path = String.valueOf(event.getResourcePath());
        Matcher password = PASSWORD.matcher(path);
        if (password.matches()) {
            return Optional.of(new AdminsChange(password.group(1), AccountChange.PASSWORD_SET_BY_ADMIN));
        }
        return RemovedCredential.of(event).flatMap(removed -> Optional.ofNullable(removal(removed.type()))
                .map(change -> new AdminsChange(removed.userId(), change)));
    }

    private static @Nullable AccountChange removal(String type) {
        return switch (type) {
            case OTPCredentialModel.TYPE -> AccountChange.AUTHENTICATOR_REMOVED_BY_ADMIN;
            case RecoveryAuthnCodesCredentialModel.TYPE -> AccountChange.RECOVERY_CODES_REMOVED_BY_ADMIN;
            default -> null;
        };
    }
}
