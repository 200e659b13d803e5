package nl.mijnkantoor.id.login;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's {@code auth-username-password-form}, in every realm and flow. */
public final class PasswordStepFactory extends UsernamePasswordFormFactory {

    @Override
    public Authenticator create(KeycloakSession session) {
        return new PasswordStep(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
