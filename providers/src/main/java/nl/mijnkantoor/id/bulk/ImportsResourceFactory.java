package nl.mijnkantoor.id.bulk;

import java.util.Objects;
import nl.mijnkantoor.id.invitation.ImportResourceProvider;
import nl.mijnkantoor.id.invitation.ImportResourceProviderFactory;
import nl.mijnkantoor.id.invitation.InvitationPermissions;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.timer.TimerProvider;

/** Serves {@code …/invitations/import} and {@code …/invitations/imports}, and keeps the threads that work off what is handed in. */
public final class ImportsResourceFactory implements ImportResourceProviderFactory {

    private static final String ID = "mijnkantoor-invitation-import";

    private ImportConfig config = ImportConfig.from(Config.scope());
    private @Nullable ImportWorkers workers;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope scope) {
        config = ImportConfig.from(scope);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        ImportWorkers created = new ImportWorkers(factory, config);
        workers = created;
        factory.register(event -> heard(event, factory, created));
    }

    private void heard(ProviderEvent event, KeycloakSessionFactory factory, ImportWorkers created) {
        if (event instanceof PostMigrationEvent) {
            // Only then are the tables there, and the realms.
            try (KeycloakSession session = factory.create()) {
                session.getProvider(TimerProvider.class)
                        .schedule(created::poll, config.pollInterval().toMillis(), ID);
            }
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            new Imports(removed.getKeycloakSession())
                    .removeOfRealm(removed.getRealm().getId());
        }
    }

    @Override
    public ImportResourceProvider create(KeycloakSession session) {
        return new Resource(session, config, Objects.requireNonNull(workers, "postInit comes first")::wake);
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.close();
        }
    }

    private record Resource(KeycloakSession session, ImportConfig config, Runnable wake)
            implements ImportResourceProvider {

        @Override
        public Object resource(InvitationPermissions permissions, AdminEventBuilder adminEvent) {
            return new ImportsResource(session, config, permissions, adminEvent, wake);
        }

        @Override
        public void close() {}
    }
}
