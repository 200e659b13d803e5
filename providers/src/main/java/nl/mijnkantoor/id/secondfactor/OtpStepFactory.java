package nl.mijnkantoor.id.secondfactor;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's {@code auth-otp-form}, in every realm, so that no flow can ask for a code and forget it. */
public final class OtpStepFactory extends OTPFormAuthenticatorFactory {

    @Override
    public Authenticator create(KeycloakSession session) {
        return new OtpStep();
    }

    @Override
    public int order() {
        return 1;
    }
}
