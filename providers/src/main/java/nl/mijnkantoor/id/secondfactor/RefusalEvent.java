package nl.mijnkantoor.id.secondfactor;

import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;

/** Records that a client got nothing. Keycloak stores errors in a transaction of their own: it outlives the roll-back. */
final class RefusalEvent {

    private static final String ERROR = "second_factor_required";

    private RefusalEvent() {}

    static void record(
            KeycloakSession session,
            EventType type,
            Refusal refusal,
            @Nullable String grant,
            AuthenticatedClientSessionModel clientSession) {
        EventBuilder event = new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(type)
                .client(clientSession.getClient())
                .detail(Details.GRANT_TYPE, grant)
                .detail(Details.REASON, refusal.code());
        UserSessionModel userSession = clientSession.getUserSession();
        if (userSession != null) {
            event.session(userSession).user(userSession.getUser());
        }
        event.error(ERROR);
    }
}
