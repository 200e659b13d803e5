package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.common.SessionNotes.REPLACES_SECOND_FACTOR;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A new authenticator in the place of a lost one: whoever finds the lost phone, or the paper with the codes, is not to get in
 * with it, nor to stay in where it was used.
 */
final class Replacement {

    private static final String REPLACED = "mijnkantoor_replaced";
    private static final Set<String> REPLACED_TYPES =
            Set.of(OTPCredentialModel.TYPE, RecoveryAuthnCodesCredentialModel.TYPE);

    private Replacement() {}

    /** Whether the next authenticator that this login sets up replaces whatever the person has. */
    static boolean isDue(AuthenticationSessionModel login) {
        return right(login) != null;
    }

    /**
     * Removes every other authenticator and all recovery codes, and ends every other session of the person, at the apps too.
     * The right to replace is spent. It is told as part of the event of the set-up, not as removals: the person gave nothing up.
     *
     * @param kept the credential that was just stored
     * @param label the name it gets, which one of the removed ones may have had
     */
    static void complete(RequiredActionContext context, String kept, @Nullable String label) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        context.getEvent().detail(REPLACED, right(login));
        login.removeAuthNote(REPLACES_SECOND_FACTOR);
        SubjectCredentialManager credentials = context.getUser().credentialManager();
        credentials
                .getStoredCredentialsStream()
                .filter(old -> REPLACED_TYPES.contains(old.getType()))
                .map(CredentialModel::getId)
                .filter(id -> !kept.equals(id))
                .toList()
                .forEach(credentials::removeStoredCredentialById);
        credentials.updateCredentialLabel(kept, label);
        OtherSessions.endForGood(context);
    }

    private static @Nullable String right(AuthenticationSessionModel login) {
        return login.getAuthNote(REPLACES_SECOND_FACTOR);
    }
}
