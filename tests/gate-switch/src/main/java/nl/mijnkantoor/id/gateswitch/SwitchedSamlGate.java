package nl.mijnkantoor.id.gateswitch;

import nl.mijnkantoor.id.secondfactor.SamlGate;
import org.keycloak.Config;
import org.keycloak.dom.saml.v2.protocol.StatusResponseType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.saml.preprocessor.SamlAuthenticationPreprocessor;
import org.keycloak.utils.KeycloakSessionUtil;

/** The gate for SAML assertions, or nothing. */
public final class SwitchedSamlGate implements SamlAuthenticationPreprocessor {

    private final SamlGate gate = new SamlGate();

    @Override
    public StatusResponseType beforeSendingResponse(
            StatusResponseType response, AuthenticatedClientSessionModel clientSession) {
        return Gate.isOff(KeycloakSessionUtil.getKeycloakSession())
                ? response
                : gate.beforeSendingResponse(response, clientSession);
    }

    @Override
    public SamlAuthenticationPreprocessor create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getId() {
        return Gate.ID;
    }

    @Override
    public int order() {
        return Gate.BEFORE_THE_PRODUCT;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
