package nl.mijnkantoor.id.secondfactor;

import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/** Refuses a token, records the refusal as an event and undoes what the request did. */
final class TokenGate implements TokenPostProcessor {

    private final KeycloakSession session;

    TokenGate(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        AuthenticatedClientSessionModel clientSession =
                context.clientSessionCtx().getClientSession();
        Refusal refusal = Refusal.of(clientSession.getUserSession());
        if (refusal == null) {
            return;
        }
        String grant = context.clientSessionCtx().getAttribute(Constants.GRANT_TYPE, String.class);
        RefusalEvent.record(session, eventType(grant), refusal, grant, clientSession);
        session.getTransactionManager().setRollbackOnly();
        throw new RefusedResponse(session, clientSession).exception(grant);
    }

    /** Without a grant the token goes out with the login itself (implicit and hybrid flow). */
    private EventType eventType(@Nullable String grant) {
        OAuth2GrantType type = grant == null ? null : session.getProvider(OAuth2GrantType.class, grant);
        return type == null ? EventType.LOGIN : type.getEventType();
    }
}
