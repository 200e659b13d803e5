package nl.mijnkantoor.id.bulk;

import nl.mijnkantoor.id.invitation.ImportResourceProvider;
import nl.mijnkantoor.id.invitation.ImportResourceProviderFactory;
import nl.mijnkantoor.id.invitation.InvitationPermissions;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Serves {@code …/invitations/import} and {@code …/invitations/imports}. */
public final class ImportsResourceFactory implements ImportResourceProviderFactory {

    private ImportConfig config = ImportConfig.from(Config.scope());

    @Override
    public String getId() {
        return "mijnkantoor-invitation-import";
    }

    @Override
    public void init(Config.Scope scope) {
        config = ImportConfig.from(scope);
    }

    @Override
    public ImportResourceProvider create(KeycloakSession session) {
        return new Resource(session, config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    private record Resource(KeycloakSession session, ImportConfig config) implements ImportResourceProvider {

        @Override
        public Object resource(InvitationPermissions permissions, AdminEventBuilder adminEvent) {
            return new ImportsResource(session, config, permissions);
        }

        @Override
        public void close() {}
    }
}
