package nl.mijnkantoor.id.secondfactor;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's {@code auth-cookie}. */
public final class SsoCookieStepFactory extends CookieAuthenticatorFactory {

    @Override
    public Authenticator create(KeycloakSession session) {
        return new SsoCookieStep();
    }

    @Override
    public int order() {
        return 1;
    }
}
