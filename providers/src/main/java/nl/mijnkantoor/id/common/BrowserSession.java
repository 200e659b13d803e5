package nl.mijnkantoor.id.common;

import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Who is logged in already in the browser that follows a link. A link for one person does not go on as another. */
public final class BrowserSession {

    private BrowserSession() {}

    /** The running session of whoever it is. */
    public static Optional<UserSessionModel> running(KeycloakSession session) {
        AuthResult current = AuthenticationManager.authenticateIdentityCookie(
                session, session.getContext().getRealm(), true);
        return Optional.ofNullable(current).map(AuthResult::session);
    }

    /** The running session of anybody but this person. */
    public static Optional<UserSessionModel> ofSomebodyElse(KeycloakSession session, String userId) {
        return running(session)
                .filter(userSession -> !userId.equals(userSession.getUser().getId()));
    }

    /** Ends a session, at the apps too, and forgets it in this browser. */
    public static void logOut(KeycloakSession session, UserSessionModel userSession) {
        new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(EventType.LOGOUT)
                .session(userSession)
                .user(userSession.getUser())
                .success();
        AuthenticationManager.backchannelLogout(session, userSession, true);
        AuthenticationManager.expireIdentityCookie(session);
    }

    /**
     * Whether another site made the browser send this request. By Fetch Metadata; the Origin header says nothing here, because
     * our pages send no referrer.
     */
    public static boolean isMadeByAnotherSite(KeycloakSession session) {
        String site = session.getContext().getHttpRequest().getHttpHeaders().getHeaderString("Sec-Fetch-Site");
        return site != null && !"same-origin".equals(site);
    }
}
