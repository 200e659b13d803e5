package nl.mijnkantoor.id.secondfactor;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.RecoveryAuthnCodesFormAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's {@code auth-recovery-authn-code-form}. */
public final class RecoveryCodeStepFactory extends RecoveryAuthnCodesFormAuthenticatorFactory {

    @Override
    public Authenticator create(KeycloakSession session) {
        return new RecoveryCodeStep(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
