package nl.mijnkantoor.id.secondfactor;

import static nl.mijnkantoor.id.common.SessionNotes.SECOND_FACTOR;

import nl.mijnkantoor.id.common.SessionNotes;
import org.keycloak.models.Constants;
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
    static final String RECOVERY_CODE = SessionNotes.BY_RECOVERY_CODE;

    /** Above the 1 that Keycloak gives any login in which something was typed. */
    private static final String LEVEL = "2";

    private SecondFactorProof() {}

    /** Notes it, and the level of authentication that it makes, which tokens tell as {@code acr}. */
    static void write(AuthenticationSessionModel login, String factor) {
        login.setUserSessionNote(SECOND_FACTOR, factor);
        login.setAuthNote(Constants.LEVEL_OF_AUTHENTICATION, LEVEL);
    }

    /** Whether it was presented in this very login, and in this way. */
    static boolean isOfLogin(AuthenticationSessionModel login, String factor) {
        return factor.equals(login.getUserSessionNotes().get(SECOND_FACTOR));
    }

    static boolean isIn(UserSessionModel session) {
        return session.getNote(SECOND_FACTOR) != null;
    }

    /** Whether it was presented in this very login, not in one that the browser remembers. */
    static boolean isIn(AuthenticationSessionModel login) {
        return login.getUserSessionNotes().containsKey(SECOND_FACTOR);
    }
}
