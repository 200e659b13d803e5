package nl.mijnkantoor.id.invitation;

import java.util.concurrent.atomic.AtomicBoolean;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.timer.TimerProvider;

/** Builds {@link Invitations}, and has time do its work on them; removes invitations with the person, office or realm they belong to. */
public final class InvitationsFactory implements ProviderFactory<Invitations> {

    private final AtomicBoolean stopping = new AtomicBoolean();
    private InvitationConfig config = InvitationConfig.from(Config.scope());

    @Override
    public String getId() {
        return "mijnkantoor-invitation";
    }

    @Override
    public void init(Config.Scope scope) {
        config = InvitationConfig.from(scope);
    }

    @Override
    public Invitations create(KeycloakSession session) {
        return new Invitations(session, config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(InvitationsFactory::forget);
        factory.register(new InvitationMailListener());
        // Only then are the tables there, and the realms.
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                keepUp(factory);
            }
        });
    }

    private void keepUp(KeycloakSessionFactory factory) {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(TimerProvider.class)
                    .schedule(
                            new UpkeepJob(factory, stopping::get),
                            config.upkeepInterval().toMillis(),
                            getId());
        }
    }

    private static void forget(ProviderEvent event) {
        if (event instanceof UserModel.UserRemovedEvent removed) {
            store(removed.getKeycloakSession(), removed.getRealm())
                    .removeOfUser(removed.getUser().getId());
        } else if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
            KeycloakSession session = removed.getKeycloakSession();
            store(session, session.getContext().getRealm())
                    .removeOfOrganization(removed.getOrganization().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            store(removed.getKeycloakSession(), removed.getRealm()).removeAll();
        }
    }

    private static InvitationStore store(KeycloakSession session, RealmModel realm) {
        return new InvitationStore(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
    }

    @Override
    public void close() {
        stopping.set(true);
    }
}
