package nl.mijnkantoor.id.realm;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Puts {@link RealmCheck} on guard before the server's first realm is set up or read, and {@link MasterFlows} for after. */
public final class RealmCheckFactory implements ProviderFactory<RealmCheck> {

    @Override
    public String getId() {
        return "mijnkantoor-realm-check";
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new RealmCheck(ImportFile.atStart())::onEvent);
        factory.register(MasterFlows::onEvent);
    }

    @Override
    public RealmCheck create(KeycloakSession session) {
        return new RealmCheck(ImportFile.atStart());
    }

    @Override
    public void close() {}
}
