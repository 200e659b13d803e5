package nl.mijnkantoor.id.secondfactor;

import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.UserSessionManager;

/** A person's sessions, but for the one that a login goes on with. */
final class OtherSessions {

    private OtherSessions() {}

    /** Ends them, at the apps too. */
    static void end(RequiredActionContext context) {
        KeycloakContext request = context.getSession().getContext();
        ClientModel app = request.getClient();
        AuthenticatorUtil.logoutOtherSessions(context);
        // It leaves the request in the hands of the last logout; the rest of the login belongs to this one.
        request.setClient(app);
        request.setAuthenticationSession(context.getAuthenticationSession());
    }

    /** Ends them and every offline session, that of this very browser included. */
    static void endForGood(RequiredActionContext context) {
        end(context);
        KeycloakSession session = context.getSession();
        UserModel person = context.getUser();
        session.sessions()
                .getOfflineUserSessionsStream(context.getRealm(), person)
                .toList()
                .forEach(new UserSessionManager(session)::revokeOfflineUserSession);
    }
}
