package nl.mijnkantoor.id.common;

import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** A login that ends with its required actions, without a session: the one behind a link in a mail. */
public final class ActionsOnly {

    private ActionsOnly() {}

    /** Whether this login is one. */
    public static boolean is(AuthenticationSessionModel login) {
        return login.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS) != null;
    }
}
