package nl.mijnkantoor.id.secondfactor;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The way in of somebody new, whose pages count its steps: the first authenticator app, and the recovery codes in the same login.
 * Whoever replaces a lost phone, or gets new codes, has been in before.
 */
final class WayIn {

    /** What the pages are told. */
    static final String ATTRIBUTE = "wayIn";

    private static final String NOTE = "mijnkantoor.way-in";

    private WayIn() {}

    /** Whether this login is one; asked before the authenticator app is there, it stays one. */
    static boolean is(RequiredActionContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        UserModel person = context.getUser();
        if (!SecondFactors.areEnrolled(person) && !Replacement.isDue(login)) {
            login.setAuthNote(NOTE, "true");
        }
        return login.getAuthNote(NOTE) != null;
    }
}
