package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.common.SessionNotes.BY_OFFICE;
import static nl.mijnkantoor.id.common.SessionNotes.REPLACED;
import static nl.mijnkantoor.id.common.SessionNotes.REPLACES_SECOND_FACTOR;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import nl.mijnkantoor.id.common.OtherSessions;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A new authenticator in the place of a lost one: whoever finds the lost phone, or the paper with the codes, is not to get in
 * with it, nor to stay in where it was used.
 */
final class Replacement {

    private static final Set<String> REPLACED_TYPES =
            Set.of(OTPCredentialModel.TYPE, RecoveryAuthnCodesCredentialModel.TYPE);

    private Replacement() {}

    /** Whether the office lets this person replace what cannot be presented, in the request at hand. */
    static boolean isGranted(KeycloakSession session, UserModel user) {
        ReplacementGrant grant = session.getProvider(ReplacementGrant.class);
        return grant != null && grant.isGranted(user);
    }

    /** Whether the login at hand is made to replace what cannot be presented; nobody knows yet by whom. */
    static boolean isAwaited(KeycloakSession session) {
        ReplacementGrant grant = session.getProvider(ReplacementGrant.class);
        return grant != null && grant.isAwaited();
    }

    /** Notes the office's grant in a login in which the password has been typed. */
    static void allowByOffice(AuthenticationSessionModel login) {
        login.setAuthNote(REPLACES_SECOND_FACTOR, BY_OFFICE);
    }

    /** Whether the next authenticator that this login sets up replaces whatever the person has. */
    static boolean isDue(AuthenticationSessionModel login) {
        return right(login) != null;
    }

    /** The page to answer instead of storing the new one: the office's grant has gone since the login began. */
    static Optional<Response> refusal(RequiredActionContext context) {
        return isByOffice(context) ? grant(context).beforeReplaced(context) : Optional.empty();
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
        boolean byOffice = isByOffice(context);
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
        if (byOffice) {
            grant(context).afterReplaced(context);
        }
    }

    private static boolean isByOffice(RequiredActionContext context) {
        return BY_OFFICE.equals(right(context.getAuthenticationSession()));
    }

    private static ReplacementGrant grant(RequiredActionContext context) {
        return context.getSession().getProvider(ReplacementGrant.class);
    }

    private static @Nullable String right(AuthenticationSessionModel login) {
        return login.getAuthNote(REPLACES_SECOND_FACTOR);
    }
}
