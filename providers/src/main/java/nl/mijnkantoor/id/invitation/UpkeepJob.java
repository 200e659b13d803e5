package nl.mijnkantoor.id.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import nl.mijnkantoor.id.common.LoggableFailure;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.mail.OutboxMail;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * What every node does now and then: takes a few invitations that are due and looks at each in a transaction of its own. Taking
 * them puts them off in the database, where no two nodes take the same; those of a node that dies are due again after that.
 * Few, because Keycloak has one thread for whatever is done now and then.
 */
final class UpkeepJob implements Runnable {

    static final int BATCH = 100;

    private static final Logger LOG = Logger.getLogger(UpkeepJob.class);
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final KeycloakSessionFactory sessions;
    private final BooleanSupplier stopping;

    UpkeepJob(KeycloakSessionFactory sessions, BooleanSupplier stopping) {
        this.sessions = sessions;
        this.stopping = stopping;
    }

    @Override
    public void run() {
        try {
            List<DueInvitations.Due> taken =
                    KeycloakModelUtils.runJobInTransactionWithResult(sessions, UpkeepJob::take);
            taken.stream().takeWhile(due -> !stopping.getAsBoolean()).forEach(this::look);
        } catch (RuntimeException e) {
            // Thrown on, it would end everything that Keycloak does now and then.
            LOG.error(
                    "The upkeep of invitations stopped for now, and will go on at its next round",
                    LoggableFailure.of(e));
        }
    }

    private static List<DueInvitations.Due> take(KeycloakSession session) {
        Instant now = Moment.now();
        return new DueInvitations(
                        session.getProvider(JpaConnectionProvider.class).getEntityManager())
                .take(BATCH, now, now.plus(LEASE));
    }

    private void look(DueInvitations.Due due) {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> {
                RealmModel realm = session.realms().getRealm(due.realmId());
                if (realm != null) {
                    session.getContext().setRealm(realm);
                    session.setAttribute(OutboxMail.BULK, true);
                    new Upkeep(session, session.getProvider(Invitations.class)).look(due.id());
                }
            });
        } catch (RuntimeException e) {
            // The others are not to wait for what is wrong with this one.
            LOG.errorf(LoggableFailure.of(e), "The upkeep of invitation %s failed, and will be tried again", due.id());
        }
    }
}
