package nl.mijnkantoor.id.login;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Holds an answer back until a time has passed that is longer than any of its kind takes. Loading an account from the database,
 * or counting for one, takes longer than finding that there is none: a few milliseconds, but enough to list who has an account.
 */
final class LeastTime {

    /** A hash and what is around it, even on a server that has just been started; too little for a person to notice. */
    private static final Duration OF_A_REFUSAL = Duration.ofMillis(200);

    private LeastTime() {}

    /**
     * Makes the request take at least that long. Waits when its transaction is over, just before the answer is sent: what waits
     * holds no connection to the database.
     *
     * @param begin {@link System#nanoTime()} when it began
     */
    static void ofRefusal(KeycloakSession session, long begin) {
        long end = begin + OF_A_REFUSAL.toNanos();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                sleepUntil(end);
            }

            @Override
            protected void rollbackImpl() {
                sleepUntil(end);
            }
        });
    }

    private static void sleepUntil(long end) {
        try {
            TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
