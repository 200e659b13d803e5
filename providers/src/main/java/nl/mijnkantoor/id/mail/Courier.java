package nl.mijnkantoor.id.mail;

import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Carries the mail that is due to the SMTP server, one after another and each in a transaction of its own. The mail's row
 * stays locked from before it is sent until its outcome is committed: no other courier, here or on another node, can take
 * it meanwhile, and the lock of a node that dies is gone with its connection. Belongs to one thread at a time.
 */
final class Courier implements Runnable {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final KeycloakSessionFactory sessions;
    private final OutboxConfig config;
    private final SmtpConnection connection;
    private final Backoff backoff;
    private final ServerPauses pauses;
    private final Set<String> unrecorded;
    private final BooleanSupplier stopping;

    /**
     * Makes a courier.
     *
     * @param unrecorded ids of mail that has gone out from this node while its row still says otherwise, shared by the
     *     couriers of the node
     */
    Courier(
            KeycloakSessionFactory sessions,
            OutboxConfig config,
            SmtpConnection connection,
            Backoff backoff,
            ServerPauses pauses,
            Set<String> unrecorded,
            BooleanSupplier stopping) {
        this.sessions = sessions;
        this.config = config;
        this.connection = connection;
        this.backoff = backoff;
        this.pauses = pauses;
        this.unrecorded = unrecorded;
        this.stopping = stopping;
    }

    /**
     * Sends until nothing is due. The connection outlives a round that had something to send, for the next mail that may be
     * on its way; the next poll that finds nothing closes it. A database that fails ends the round, too.
     */
    @Override
    public void run() {
        boolean carried = false;
        try {
            while (!stopping.getAsBoolean() && carryNext()) {
                carried = true;
            }
        } catch (RuntimeException e) {
            LOG.error("The outbox stopped for now, and will go on at its next poll", e);
        }
        if (!carried || stopping.getAsBoolean()) {
            connection.close();
        }
    }

    private boolean carryNext() {
        String id = KeycloakModelUtils.runJobInTransactionWithResult(sessions, this::carryNext);
        if (id == null) {
            return false;
        }
        // Only now, after the commit, does the row tell what this set told.
        unrecorded.remove(id);
        return true;
    }

    private @Nullable String carryNext(KeycloakSession session) {
        Outbox outbox = new Outbox(session);
        long now = Time.currentTimeMillis();
        Optional<QueuedMail> due = outbox.claimDue(now, pauses.paused(now));
        due.ifPresent(mail -> carry(session, outbox, mail));
        return due.map(QueuedMail::id).orElse(null);
    }

    private void carry(KeycloakSession session, Outbox outbox, QueuedMail mail) {
        RealmModel realm = session.realms().getRealm(mail.realmId());
        if (realm == null) {
            LOG.debugf("Dropped mail %s of a realm that is gone", mail.id());
            outbox.remove(mail);
            return;
        }
        session.getContext().setRealm(realm);
        SmtpFailure failure = unrecorded.contains(mail.id()) ? null : send(session, realm, mail);
        long now = Time.currentTimeMillis();
        if (failure == null) {
            pauses.answered(realm.getId());
            mail.sent(now);
            publish(session, mail, MailOutcome.sent());
        } else {
            LOG.warnf(
                    "Mail %s of realm %s not sent at attempt %d: %s",
                    mail.id(), realm.getName(), mail.attempts() + 1, failure.summary());
            failed(session, mail, failure, now);
        }
    }

    private @Nullable SmtpFailure send(KeycloakSession session, RealmModel realm, QueuedMail mail) {
        try {
            connection.send(session, SmtpSettings.of(realm.getSmtpConfig()), mail);
            unrecorded.add(mail.id());
            return null;
        } catch (Exception e) {
            return SmtpFailure.of(e);
        }
    }

    private void failed(KeycloakSession session, QueuedMail mail, SmtpFailure failure, long now) {
        boolean server = failure.kind() == SmtpFailure.Kind.SERVER;
        if (!server) {
            pauses.answered(mail.realmId());
        }
        long next = server
                ? pauses.failed(mail.realmId(), now)
                : now + backoff.after(mail.attempts() + 1).toMillis();
        boolean tooOld = now - mail.createdAt() >= config.giveUpAfter().toMillis();
        if (failure.kind() == SmtpFailure.Kind.REFUSED || tooOld) {
            mail.failed(failure.summary(), now);
            publish(session, mail, MailOutcome.failed(failure.summary()));
        } else {
            mail.postpone(failure.summary(), next);
        }
    }

    private static void publish(KeycloakSession session, QueuedMail mail, MailOutcome outcome) {
        String correlation = mail.correlation();
        if (correlation == null) {
            return;
        }
        try {
            session.getKeycloakSessionFactory()
                    .publish(new MailDelivered(session, mail.realmId(), correlation, outcome));
        } catch (RuntimeException e) {
            // The mail has gone: undoing its row would only send it again.
            LOG.errorf(e, "What became of mail %s could not be told to its sender", mail.id());
        }
    }
}
