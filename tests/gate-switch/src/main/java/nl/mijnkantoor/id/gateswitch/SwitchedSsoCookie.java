package nl.mijnkantoor.id.gateswitch;

import nl.mijnkantoor.id.secondfactor.SsoCookieStepFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** The cookie step, which asks whom the gate would refuse to log in again, or Keycloak's, which does not. */
public final class SwitchedSsoCookie extends CookieAuthenticatorFactory {

    private final SsoCookieStepFactory step = new SsoCookieStepFactory();

    @Override
    public Authenticator create(KeycloakSession session) {
        return Gate.isOff(session) ? new CookieAuthenticator() : step.create(session);
    }

    @Override
    public int order() {
        return Gate.BEFORE_THE_PRODUCT;
    }
}
