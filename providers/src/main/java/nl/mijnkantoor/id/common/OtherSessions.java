package nl.mijnkantoor.id.common;

import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.UserSessionManager;

/** A person's sessions, but for the one that a login goes on with. */
public final class OtherSessions {

    private OtherSessions() {}

    /** Ends them, at the apps too. */
    public static void end(RequiredActionContext context) {
        KeycloakContext request = context.getSession().getContext();
        ClientModel app = request.getClient();
        AuthenticatorUtil.logoutOtherSessions(context);
        // It leaves the request in the hands of the last logout; the rest of the login belongs to this one.
        request.setClient(app);
        request.setAuthenticationSession(context.getAuthenticationSession());
    }

    /** Ends them and every offline session, that of this very browser included. */
    public static void endForGood(RequiredActionContext context) {
        end(context);
        endOffline(context.getSession(), context.getRealm(), context.getUser());
    }

    /** Ends every offline session of a person. */
    public static void endOffline(KeycloakSession session, RealmModel realm, UserModel person) {
        // A list: ending a session while its stream is read would pull the rug from under the stream.
        session.sessions()
                .getOfflineUserSessionsStream(realm, person)
                .toList()
                .forEach(new UserSessionManager(session)::revokeOfflineUserSession);
    }
}
