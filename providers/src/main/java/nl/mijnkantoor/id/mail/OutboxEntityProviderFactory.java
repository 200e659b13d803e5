package nl.mijnkantoor.id.mail;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Found by Keycloak through the service loader; public for it alone. */
public final class OutboxEntityProviderFactory implements JpaEntityProviderFactory {

    static final String ID = "mijnkantoor-mail";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new OutboxEntityProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
