package nl.mijnkantoor.id.secondfactor;

import java.net.URI;
import org.keycloak.Config;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.dom.saml.v2.protocol.StatusCodeType;
import org.keycloak.dom.saml.v2.protocol.StatusResponseType;
import org.keycloak.dom.saml.v2.protocol.StatusType;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.saml.preprocessor.SamlAuthenticationPreprocessor;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * The token gate for SAML: no assertion for a person without a second factor. It stands in every realm, for every binding and
 * profile (POST, redirect, artifact, passive, ECP): all of them show it the response before that is signed.
 *
 * <p>The service provider gets the status 'authentication failed' in place of the assertion, the realm an event as from the
 * {@link TokenGate}, and what the request did is undone. The console's preview of a SAML response is refused likewise.
 */
public final class SamlGate implements SamlAuthenticationPreprocessor {

    private static final String MESSAGE = "Second factor required";

    @Override
    public StatusResponseType beforeSendingResponse(
            StatusResponseType response, AuthenticatedClientSessionModel clientSession) {
        Refusal refusal = Refusal.of(clientSession.getUserSession());
        if (refusal == null) {
            return response;
        }
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        RefusalEvent.record(session, EventType.LOGIN, refusal, null, clientSession);
        session.getTransactionManager().setRollbackOnly();
        return withoutAssertion(response);
    }

    private static ResponseType withoutAssertion(StatusResponseType response) {
        ResponseType refused = new ResponseType(response);
        StatusCodeType reason = code(JBossSAMLURIConstants.STATUS_AUTHNFAILED);
        StatusCodeType code = code(JBossSAMLURIConstants.STATUS_RESPONDER);
        code.setStatusCode(reason);
        StatusType status = new StatusType();
        status.setStatusCode(code);
        status.setStatusMessage(MESSAGE);
        refused.setStatus(status);
        return refused;
    }

    private static StatusCodeType code(JBossSAMLURIConstants value) {
        StatusCodeType code = new StatusCodeType();
        code.setValue(URI.create(value.get()));
        return code;
    }

    @Override
    public String getId() {
        return TokenGateFactory.PROVIDER_ID;
    }

    @Override
    public SamlAuthenticationPreprocessor create(KeycloakSession session) {
        return this;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
