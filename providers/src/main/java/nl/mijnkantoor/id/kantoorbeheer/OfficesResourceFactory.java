package nl.mijnkantoor.id.kantoorbeheer;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Serves {@code /admin/realms/{realm}/offices}; Keycloak takes the path from the id. */
public final class OfficesResourceFactory implements AdminRealmResourceProviderFactory {

    @Override
    public String getId() {
        return "offices";
    }

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return new Resource();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    private static final class Resource implements AdminRealmResourceProvider {

        @Override
        public Object getResource(
                KeycloakSession session,
                RealmModel realm,
                AdminPermissionEvaluator auth,
                AdminEventBuilder adminEvent) {
            return new OfficesResource(session, auth);
        }

        @Override
        public void close() {}
    }
}
