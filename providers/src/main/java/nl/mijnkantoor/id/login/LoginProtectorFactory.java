package nl.mijnkantoor.id.login;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.managers.BruteForceProtectorFactory;
import org.keycloak.services.managers.DefaultBruteForceProtectorFactory;

/** Takes the place of Keycloak's brute force protection, which goes on behind it, by having the highest order. */
public final class LoginProtectorFactory implements BruteForceProtectorFactory {

    private final DefaultBruteForceProtectorFactory accounts = new DefaultBruteForceProtectorFactory();

    @Override
    public String getId() {
        return "mijnkantoor-login-protector";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public void init(Config.Scope config) {
        accounts.init(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        accounts.postInit(factory);
    }

    @Override
    public BruteForceProtector create(KeycloakSession session) {
        return new LoginProtector(session, accounts.create(session));
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return accounts.getConfigMetadata();
    }

    @Override
    public void close() {
        accounts.close();
    }
}
