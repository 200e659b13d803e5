package nl.mijnkantoor.id.secondfactor;

import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.credential.OTPCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's {@code keycloak-otp}, in every realm. */
public final class AuthenticatorCredentialsFactory extends OTPCredentialProviderFactory {

    @Override
    public OTPCredentialProvider create(KeycloakSession session) {
        return new AuthenticatorCredentials(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
