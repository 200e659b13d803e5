package nl.mijnkantoor.id.secondfactor;

import org.keycloak.credential.RecoveryAuthnCodesCredentialProvider;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's {@code keycloak-recovery-authn-codes}, in every realm. */
public final class RecoveryCodeCredentialsFactory extends RecoveryAuthnCodesCredentialProviderFactory {

    @Override
    public RecoveryAuthnCodesCredentialProvider create(KeycloakSession session) {
        return new RecoveryCodeCredentials(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
