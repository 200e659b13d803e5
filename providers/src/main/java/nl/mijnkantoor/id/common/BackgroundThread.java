package nl.mijnkantoor.id.common;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * A thread for work that is found in the database. Waking it costs the caller nothing and never fails; a wake-up while it works
 * makes it look once more when it is done.
 */
public final class BackgroundThread {

    private static final Logger LOG = Logger.getLogger(BackgroundThread.class);

    private final Runnable round;
    private final ExecutorService thread;
    private final AtomicBoolean woken = new AtomicBoolean();

    /**
     * Makes a thread that sleeps.
     *
     * @param round looks for work, does it, and ends when there is none left
     */
    public BackgroundThread(String name, Runnable round) {
        this.round = round;
        this.thread = Executors.newSingleThreadExecutor(task -> thread(name, task));
    }

    /** Asks for a round; one that is waiting already will do. */
    public void wake() {
        if (woken.compareAndSet(false, true)) {
            execute(this::round);
        }
    }

    private void round() {
        woken.set(false);
        round.run();
    }

    /** Does something else between two rounds. */
    public void execute(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("The server stops; what is left to do is done by another node or after the next start");
        }
    }

    /** Lets the round that runs come to its end, and begins no other one. */
    public void shutDown() {
        thread.shutdown();
    }

    /** Waits so long for that end. */
    public void await(long nanos) {
        try {
            if (!thread.awaitTermination(nanos, TimeUnit.NANOSECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        // Libraries look for their parts with the thread's class loader.
        thread.setContextClassLoader(BackgroundThread.class.getClassLoader());
        return thread;
    }
}
