package nl.mijnkantoor.id.common;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Serves {@code /admin/realms/{realm}/} and a path, which Keycloak takes from the id. */
public abstract class AdminResourceFactory implements AdminRealmResourceProviderFactory {

    private final String path;

    protected AdminResourceFactory(String path) {
        this.path = path;
    }

    /** The resource that answers one request. */
    protected abstract Object resource(
            KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent);

    @Override
    public final String getId() {
        return path;
    }

    @Override
    public final AdminRealmResourceProvider create(KeycloakSession session) {
        return new AdminRealmResourceProvider() {
            @Override
            public Object getResource(
                    KeycloakSession session,
                    RealmModel realm,
                    AdminPermissionEvaluator auth,
                    AdminEventBuilder adminEvent) {
                return resource(session, auth, adminEvent);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
