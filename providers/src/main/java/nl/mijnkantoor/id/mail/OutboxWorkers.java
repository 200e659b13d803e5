package nl.mijnkantoor.id.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import nl.mijnkantoor.id.common.BackgroundThread;
import nl.mijnkantoor.id.common.LoggableFailure;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailAuthenticator;
import org.keycloak.email.EmailAuthenticator.AuthenticatorType;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The threads of this node's outbox. Waking them costs the caller nothing and never fails; a wake-up while they work makes
 * them look once more when they are done.
 */
final class OutboxWorkers implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutboxWorkers.class);
    private static final Duration CLEANING_INTERVAL = Duration.ofHours(1);
    private static final Duration LAST_MAIL = Duration.ofSeconds(10);

    private final KeycloakSessionFactory sessions;
    private final OutboxConfig config;
    private final Claims claims;
    private final List<BackgroundThread> workers = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicLong lastCleaning = new AtomicLong();

    OutboxWorkers(
            KeycloakSessionFactory sessions,
            OutboxConfig config,
            Map<AuthenticatorType, EmailAuthenticator> authenticators) {
        this.sessions = sessions;
        this.config = config;
        RandomGenerator random = new SplittableRandom();
        ServerPauses pauses = new ServerPauses(new Backoff(config.firstRetry(), config.maxServerPause(), random));
        claims = new Claims(sessions, pauses, config.claimsAtOnce());
        Pace pace = new Pace(config.rate());
        Set<String> unrecorded = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < config.workers(); i++) {
            workers.add(new BackgroundThread(
                    "mijnkantoor-outbox",
                    new Courier(
                            sessions,
                            config,
                            claims,
                            pace,
                            new SmtpConnection(authenticators),
                            new Backoff(config.firstRetry(), config.maxRetry(), new SplittableRandom()),
                            pauses,
                            unrecorded,
                            stopping)));
        }
    }

    void wake() {
        workers.forEach(BackgroundThread::wake);
    }

    /** Some thread of this node begins or ends making mail for many. */
    void bulk(BulkMailing mailing) {
        if (claims.bulk(mailing)) {
            wake();
        }
    }

    /** What every node does now and then: retries, mail of nodes that died, and rows that have been kept long enough. */
    void poll() {
        wake();
        long now = Time.currentTimeMillis();
        long last = lastCleaning.get();
        if (now - last >= CLEANING_INTERVAL.toMillis() && lastCleaning.compareAndSet(last, now)) {
            workers.get(0).execute(() -> clean(now));
        }
    }

    private void clean(long now) {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> {
                Outbox outbox = new Outbox(session);
                int sent = outbox.removeFinished(
                        QueuedMail.State.SENT, now - config.keepSent().toMillis());
                int failed = outbox.removeFinished(
                        QueuedMail.State.FAILED, now - config.keepFailed().toMillis());
                LOG.debugf("Removed the rows of %d sent and %d failed mails", sent, failed);
            });
        } catch (RuntimeException e) {
            LOG.error("Old rows of the outbox could not be removed", LoggableFailure.of(e));
        }
    }

    /** Lets a mail that is being sent be finished and recorded, so that the next start does not send it again. */
    @Override
    public void close() {
        stopping.countDown();
        // One more round: it sends nothing any more, gives back what is claimed, and closes the connection.
        wake();
        workers.forEach(BackgroundThread::shutDown);
        long deadline = System.nanoTime() + LAST_MAIL.toNanos();
        workers.forEach(worker -> worker.await(deadline - System.nanoTime()));
    }
}
