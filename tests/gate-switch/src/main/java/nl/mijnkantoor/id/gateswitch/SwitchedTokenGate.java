package nl.mijnkantoor.id.gateswitch;

import nl.mijnkantoor.id.secondfactor.TokenGateFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** The gate for OIDC tokens, or nothing. */
public final class SwitchedTokenGate implements TokenPostProcessorFactory {

    private final TokenGateFactory gate = new TokenGateFactory();

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return Gate.isOff(session) ? context -> {} : gate.create(session);
    }

    @Override
    public String getId() {
        return Gate.ID;
    }

    @Override
    public int order() {
        return Gate.BEFORE_THE_PRODUCT;
    }
}
