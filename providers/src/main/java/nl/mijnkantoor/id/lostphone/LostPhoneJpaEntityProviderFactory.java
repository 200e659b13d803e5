package nl.mijnkantoor.id.lostphone;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Adds the tables of lost-phone requests to Keycloak's database; Keycloak runs the changelog at start. */
public final class LostPhoneJpaEntityProviderFactory implements JpaEntityProviderFactory {

    static final String ID = "mijnkantoor-lost-phone";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new Entities();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    private static final class Entities implements JpaEntityProvider {

        @Override
        public List<Class<?>> getEntities() {
            return List.of(LostPhoneRequestEntity.class, LostPhoneStepEntity.class);
        }

        @Override
        public String getChangelogLocation() {
            return "META-INF/mijnkantoor-lost-phone-changelog.xml";
        }

        @Override
        public String getFactoryId() {
            return ID;
        }

        @Override
        public void close() {}
    }
}
