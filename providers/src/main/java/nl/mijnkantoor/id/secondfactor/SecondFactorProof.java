package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.common.SessionNotes.SECOND_FACTOR;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The note that says how a session's second factor was presented.
 *
 * <p>It is written on the authentication session; Keycloak copies such notes to the user session when the login ends, to a
 * new one as well as to one that goes on. From there it is stored with the session and survives a restart.
 */
final class SecondFactorProof {

    static final String OTP = "otp";
    static final String RECOVERY_CODE = "recovery-code";

    private SecondFactorProof() {}

    static void write(AuthenticationSessionModel login, String factor) {
        login.setUserSessionNote(SECOND_FACTOR, factor);
    }

    /** Whether it was presented in this very login, and in this way. */
    static boolean isOfLogin(AuthenticationSessionModel login, String factor) {
        return factor.equals(login.getUserSessionNotes().get(SECOND_FACTOR));
    }

    static boolean isIn(UserSessionModel session) {
        return session.getNote(SECOND_FACTOR) != null;
    }

    /** Whether it was presented in this login, or earlier in the session of the same person that this login continues. */
    static boolean isIn(KeycloakSession session, AuthenticationSessionModel login) {
        if (login.getUserSessionNotes().containsKey(SECOND_FACTOR)) {
            return true;
        }
        UserModel person = login.getAuthenticatedUser();
        UserSessionModel continued = session.sessions()
                .getUserSession(login.getRealm(), login.getParentSession().getId());
        return continued != null && person != null && person.equals(continued.getUser()) && isIn(continued);
    }
}
