package nl.mijnkantoor.id.forgotpassword;

import nl.mijnkantoor.id.password.PasswordSetGuard;
import nl.mijnkantoor.id.password.PasswordSetGuardFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes {@link LockLift}s. */
public final class LockLiftFactory implements PasswordSetGuardFactory {

    @Override
    public String getId() {
        return "mijnkantoor-lock-lift";
    }

    @Override
    public PasswordSetGuard create(KeycloakSession session) {
        return new LockLift();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
