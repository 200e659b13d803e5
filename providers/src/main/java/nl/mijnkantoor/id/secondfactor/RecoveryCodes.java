package nl.mijnkantoor.id.secondfactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.authentication.requiredactions.RecoveryAuthnCodesAction;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.dto.RecoveryAuthnCodesCredentialData;
import org.keycloak.models.utils.RecoveryAuthnCodesUtils;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

/** The codes on a person's paper: those still to be written down, and how many are left of the ones that were. */
final class RecoveryCodes {

    private static final String PENDING = "mijnkantoor.pending-recovery-codes";
    private static final int QUANTITY = 10;
    private static final int LENGTH = 12;
    /** Without those that people take for another one when they copy them from paper. */
    private static final char[] CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".toCharArray();

    private RecoveryCodes() {}

    /** The codes this login shows, until they are confirmed: made by the server, the same however often the page is loaded. */
    static List<String> pending(AuthenticationSessionModel login) {
        String pending = login.getAuthNote(PENDING);
        if (pending == null) {
            pending = String.join(
                    ",",
                    Stream.generate(() -> SecretGenerator.getInstance().randomString(LENGTH, CHARACTERS))
                            .limit(QUANTITY)
                            .toList());
            login.setAuthNote(PENDING, pending);
        }
        return List.of(pending.split(",", -1));
    }

    /** Whether this login has shown codes that wait to be confirmed. */
    static boolean arePending(AuthenticationSessionModel login) {
        return login.getAuthNote(PENDING) != null;
    }

    static void forgetPending(AuthenticationSessionModel login) {
        login.removeAuthNote(PENDING);
    }

    static int left(UserModel person) {
        return RecoveryAuthnCodesUtils.getCredential(person)
                .map(RecoveryCodes::left)
                .orElse(0);
    }

    private static int left(CredentialModel codes) {
        try {
            return JsonSerialization.readValue(codes.getCredentialData(), RecoveryAuthnCodesCredentialData.class)
                    .getRemainingCodes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is time for new ones: by Keycloak's own setting, which its account console warns by too. */
    static boolean areFew(RealmModel realm, int left) {
        RequiredActionConfigModel config =
                realm.getRequiredActionConfigByAlias(UserModel.RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name());
        String threshold = config == null ? null : config.getConfigValue(RecoveryAuthnCodesAction.WARNING_THRESHOLD);
        return left
                < (threshold == null
                        ? RecoveryAuthnCodesAction.RECOVERY_CODES_WARNING_THRESHOLD_DEFAULT
                        : Integer.parseInt(threshold));
    }
}
