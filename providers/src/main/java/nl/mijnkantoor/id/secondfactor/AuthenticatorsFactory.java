package nl.mijnkantoor.id.secondfactor;

import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.credential.OTPCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's {@code keycloak-otp}, in every realm. */
public final class AuthenticatorsFactory extends OTPCredentialProviderFactory {

    @Override
    public OTPCredentialProvider create(KeycloakSession session) {
        return new Authenticators(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
