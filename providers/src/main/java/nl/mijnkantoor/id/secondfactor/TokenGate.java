package nl.mijnkantoor.id.secondfactor;

import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/** Refuses a token, records the refusal as an event and undoes what the request did. */
final class TokenGate implements TokenPostProcessor {

    private static final String ERROR = "second_factor_required";

    private final KeycloakSession session;

    TokenGate(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        AuthenticatedClientSessionModel clientSession =
                context.clientSessionCtx().getClientSession();
        UserSessionModel userSession = clientSession.getUserSession();
        Refusal refusal = Refusal.of(userSession);
        if (refusal == null) {
            return;
        }
        String grant = context.clientSessionCtx().getAttribute(Constants.GRANT_TYPE, String.class);
        record(refusal, grant, clientSession, userSession);
        session.getTransactionManager().setRollbackOnly();
        throw new RefusedResponse(session, clientSession).exception(grant);
    }

    private void record(
            Refusal refusal,
            @Nullable String grant,
            AuthenticatedClientSessionModel clientSession,
            @Nullable UserSessionModel userSession) {
        EventBuilder event = new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(eventType(grant))
                .client(clientSession.getClient())
                .detail(Details.GRANT_TYPE, grant)
                .detail(Details.REASON, refusal.code());
        if (userSession != null) {
            event.session(userSession).user(userSession.getUser());
        }
        event.error(ERROR);
    }

    /** Without a grant the token goes out with the login itself (implicit and hybrid flow). */
    private EventType eventType(@Nullable String grant) {
        OAuth2GrantType type = grant == null ? null : session.getProvider(OAuth2GrantType.class, grant);
        return type == null ? EventType.LOGIN : type.getEventType();
    }
}
