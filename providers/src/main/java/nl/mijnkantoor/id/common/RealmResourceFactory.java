package nl.mijnkantoor.id.common;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.keycloak.services.util.LocaleUtil;

/** Serves {@code /realms/{realm}/} and a path, which Keycloak takes from the id; in another language where the page's link asks for it. */
public abstract class RealmResourceFactory implements RealmResourceProviderFactory {

    private final String path;

    protected RealmResourceFactory(String path) {
        this.path = path;
    }

    /** The resource that answers one request. */
    protected abstract Object resource(KeycloakSession session);

    @Override
    public final String getId() {
        return path;
    }

    @Override
    public final RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                // Keycloak heeds the language link of a page only where it answers itself.
                LocaleUtil.processLocaleParam(session, session.getContext().getRealm(), null);
                return resource(session);
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
