package nl.mijnkantoor.id.secondfactor;

import nl.mijnkantoor.id.password.PasswordSetGuard;
import nl.mijnkantoor.id.password.PasswordSetGuardFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes {@link PasswordChangeGuard}s. */
public final class PasswordChangeGuardFactory implements PasswordSetGuardFactory {

    @Override
    public String getId() {
        return "mijnkantoor-second-factor";
    }

    @Override
    public PasswordSetGuard create(KeycloakSession session) {
        return new PasswordChangeGuard();
    }

    /** Asked first: what is refused here need not lock anything. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
