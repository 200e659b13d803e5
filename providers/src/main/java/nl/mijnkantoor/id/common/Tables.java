package nl.mijnkantoor.id.common;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * The tables a feature adds to Keycloak's database; Keycloak runs the changelog at start. A feature's factory names them.
 *
 * <p>Keycloak notes the changes of all features in one table, so the ids of change sets must differ between features.
 */
public abstract class Tables implements JpaEntityProviderFactory {

    private final String id;
    private final String changelog;
    private final List<Class<?>> entities;

    /**
     * Names the tables.
     *
     * @param id the provider's id, under which Keycloak remembers which changes were made
     * @param changelog where the Liquibase changelog is on the class path
     */
    protected Tables(String id, String changelog, List<Class<?>> entities) {
        this.id = id;
        this.changelog = changelog;
        this.entities = entities;
    }

    @Override
    public final JpaEntityProvider create(KeycloakSession session) {
        return new JpaEntityProvider() {

            @Override
            public List<Class<?>> getEntities() {
                return entities;
            }

            @Override
            public String getChangelogLocation() {
                return changelog;
            }

            @Override
            public String getFactoryId() {
                return id;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
