package nl.mijnkantoor.id.invitation;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.invitation.InvitationStore.Owner;
import nl.mijnkantoor.id.mail.OutboxMail;
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

/** Builds {@link Invitations}, and has time do its work on them; ends invitations with the person, office or realm they belong to. */
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
            InvitationStore store = store(removed.getKeycloakSession(), removed.getRealm());
            String id = removed.getUser().getId();
            withdraw(removed.getKeycloakSession(), removed.getRealm(), store.queued(Owner.USER, id));
            store.removeOfUser(id);
        } else if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
            KeycloakSession session = removed.getKeycloakSession();
            RealmModel realm = session.getContext().getRealm();
            InvitationStore store = store(session, realm);
            String id = removed.getOrganization().getId();
            withdraw(session, realm, store.queued(Owner.OFFICE, id));
            store.endOfOrganization(id, Moment.now());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            store(removed.getKeycloakSession(), removed.getRealm()).removeAll();
        }
    }

    /** Nobody is to get a link that leads nowhere. */
    private static void withdraw(KeycloakSession session, RealmModel realm, List<String> links) {
        links.forEach(link -> OutboxMail.withdraw(session, realm, link));
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
