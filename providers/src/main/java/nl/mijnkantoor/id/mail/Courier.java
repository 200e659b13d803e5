package nl.mijnkantoor.id.mail;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.mijnkantoor.id.common.LoggableFailure;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Carries the mail that is due to the SMTP server, one after another and each in a transaction of its own. The mail's row is
 * locked from before it is sent until its outcome is committed: no other courier, here or on another node, can take it
 * meanwhile, and the lock of a node that dies is gone with its connection. So of what a dying node had claimed only the one
 * mail a courier has in hand may have left without a trace, and is sent again. Belongs to one thread at a time.
 */
final class Courier implements Runnable {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    private final KeycloakSessionFactory sessions;
    private final OutboxConfig config;
    private final Claims claims;
    private final Pace pace;
    private final SmtpConnection connection;
    private final Backoff backoff;
    private final ServerPauses pauses;
    private final Set<String> unrecorded;
    private final CountDownLatch stopping;
    private long lastMail;

    /**
     * Makes a courier.
     *
     * @param claims shared by the couriers of the node, as are the pace and the pauses
     * @param unrecorded ids of mail that has gone out from this node while its row still says otherwise, shared as well
     * @param stopping open as soon as no more mail is to be sent
     */
    Courier(
            KeycloakSessionFactory sessions,
            OutboxConfig config,
            Claims claims,
            Pace pace,
            SmtpConnection connection,
            Backoff backoff,
            ServerPauses pauses,
            Set<String> unrecorded,
            CountDownLatch stopping) {
        this.sessions = sessions;
        this.config = config;
        this.claims = claims;
        this.pace = pace;
        this.connection = connection;
        this.backoff = backoff;
        this.pauses = pauses;
        this.unrecorded = unrecorded;
        this.stopping = stopping;
    }

    /**
     * Sends until nothing is due. The connection stays for the next mail that may be on its way, for about as long as one poll
     * is from the next. A database that fails ends the round, too.
     */
    @Override
    public void run() {
        try {
            while (!isStopping() && carryNext()) {
                lastMail = Time.currentTimeMillis();
            }
            if (isStopping()) {
                claims.giveBackAll();
            }
        } catch (RuntimeException e) {
            LOG.error("The outbox stopped for now, and will go on at its next poll", LoggableFailure.of(e));
        }
        if (isStopping()
                || Time.currentTimeMillis() - lastMail >= config.pollInterval().toMillis()) {
            connection.close();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private boolean carryNext() {
        Claim claim = claims.next();
        if (claim == null) {
            return false;
        }
        if (!mayGo()) {
            claims.putBack(claim);
            return false;
        }
        if (KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> carry(session, claim))) {
            // Only now, after the commit, does the row tell what this set told.
            unrecorded.remove(claim.mailId());
        }
        return true;
    }

    /** Waits for its turn, in vain when the outbox is closed meanwhile. */
    private boolean mayGo() {
        try {
            return !stopping.await(pace.takeTurn(System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean carry(KeycloakSession session, Claim claim) {
        Outbox outbox = new Outbox(session);
        Optional<QueuedMail> claimed = outbox.begin(claim);
        claimed.ifPresent(mail -> carry(session, outbox, mail));
        return claimed.isPresent();
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
        long next = nextAttempt(mail, failure.kind(), now);
        boolean tooOld = now - mail.createdAt() >= config.giveUpAfter().toMillis();
        if (failure.kind() == SmtpFailure.Kind.REFUSED || tooOld) {
            mail.failed(failure.summary(), now);
            publish(session, mail, MailOutcome.failed(failure.summary()));
        } else {
            mail.postpone(failure.summary(), next);
        }
    }

    private long nextAttempt(QueuedMail mail, SmtpFailure.Kind kind, long now) {
        long ownTurn = now + backoff.after(mail.attempts() + 1).toMillis();
        return switch (kind) {
            case SERVER -> pauses.failed(mail.realmId(), now);
            case BROKEN_OFF -> Math.max(ownTurn, pauses.failed(mail.realmId(), now));
            case PUT_OFF, REFUSED -> {
                pauses.answered(mail.realmId());
                yield ownTurn;
            }
        };
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
            LOG.errorf(LoggableFailure.of(e), "What became of mail %s could not be told to its sender", mail.id());
        }
    }
}
