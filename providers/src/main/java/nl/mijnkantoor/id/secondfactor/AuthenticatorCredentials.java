package nl.mijnkantoor.id.secondfactor;

import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.credential.OTPCredentialProvider;
import org.keycloak.models.KeycloakSession;

/** Keycloak's authenticator apps, which are removed in a login of their own only: see {@link Removal}. */
final class AuthenticatorCredentials extends OTPCredentialProvider {

    private final KeycloakSession current;

    AuthenticatorCredentials(KeycloakSession session) {
        super(session);
        this.current = session;
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return Removal.describe(current, super.getCredentialTypeMetadata(context));
    }
}
