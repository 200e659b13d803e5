package nl.mijnkantoor.id.bulk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import nl.mijnkantoor.id.common.BackgroundThread;
import nl.mijnkantoor.id.common.LoggableFailure;
import nl.mijnkantoor.id.common.Moment;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The threads of this node that work off imports. */
final class ImportWorkers implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ImportWorkers.class);
    private static final Duration CLEANING_INTERVAL = Duration.ofHours(1);
    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final KeycloakSessionFactory sessions;
    private final ImportConfig config;
    private final List<BackgroundThread> threads = new ArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicLong lastCleaning = new AtomicLong();

    ImportWorkers(KeycloakSessionFactory sessions, ImportConfig config) {
        this.sessions = sessions;
        this.config = config;
        for (int i = 0; i < config.workers(); i++) {
            threads.add(new BackgroundThread("mijnkantoor-import", new ImportWorker(sessions, config, stopping::get)));
        }
    }

    void wake() {
        threads.forEach(BackgroundThread::wake);
    }

    /** What every node does now and then: imports of nodes that died, and those that have been kept long enough. */
    void poll() {
        wake();
        long now = Time.currentTimeMillis();
        long last = lastCleaning.get();
        if (now - last >= CLEANING_INTERVAL.toMillis() && lastCleaning.compareAndSet(last, now)) {
            threads.get(0).execute(this::clean);
        }
    }

    private void clean() {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> {
                int removed = new Imports(session).removeFinished(Moment.now().minus(config.keepFinished()));
                LOG.debugf("Removed %d imports", removed);
            });
        } catch (RuntimeException e) {
            LOG.error("Old imports could not be removed", LoggableFailure.of(e));
        }
    }

    /** Lets the batches in hand be finished; the next ones are left to another node or the next start. */
    @Override
    public void close() {
        stopping.set(true);
        threads.forEach(BackgroundThread::shutDown);
        long deadline = System.nanoTime() + LAST_BATCH.toNanos();
        threads.forEach(thread -> thread.await(deadline - System.nanoTime()));
    }
}
