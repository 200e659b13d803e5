package nl.mijnkantoor.id.invitation;

import nl.mijnkantoor.id.password.PasswordSetGuard;
import nl.mijnkantoor.id.password.PasswordSetGuardFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes {@link InvitationPasswordGuard}s. */
public final class InvitationPasswordGuardFactory implements PasswordSetGuardFactory {

    @Override
    public String getId() {
        return "mijnkantoor-invitation";
    }

    @Override
    public PasswordSetGuard create(KeycloakSession session) {
        return new InvitationPasswordGuard();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
