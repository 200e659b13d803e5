package nl.mijnkantoor.id.secondfactor;

import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.credential.RecoveryAuthnCodesCredentialProvider;
import org.keycloak.models.KeycloakSession;

/** Keycloak's recovery codes, which are removed in a login of their own only: see {@link Removal}. */
final class RecoveryCodeCredentials extends RecoveryAuthnCodesCredentialProvider {

    private final KeycloakSession current;

    RecoveryCodeCredentials(KeycloakSession session) {
        super(session);
        this.current = session;
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return Removal.describe(current, super.getCredentialTypeMetadata(context));
    }
}
