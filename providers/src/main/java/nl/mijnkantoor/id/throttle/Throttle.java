package nl.mijnkantoor.id.throttle;

import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/**
 * Counts tries in the session's realm. A limit allows so many tries within a window, which begins with the first of them;
 * whoever goes on trying after that does not make the wait any longer.
 *
 * <p>Every try is counted in a transaction of its own: it stays counted when the request is rolled back, and nothing of the
 * request waits for it. Of a subject only a hash is kept, and only while its window lasts.
 *
 * <p>Names of limits are {@code spi-throttle--mijnkantoor-throttle--…} options; see {@link Limits} for those there are.
 */
public interface Throttle extends Provider {

    /**
     * Counts one try.
     *
     * @param limit the limit's name
     * @param subject whose tries are counted together: an id, an address, a {@link #source}; may be what a stranger typed
     * @return false when there were too many before it; this one is not counted then
     * @throws IllegalArgumentException when there is no such limit
     */
    boolean allows(String limit, String subject);

    /**
     * How long the next try has to wait, without counting one. For limits on failures, where a try is counted only once it has
     * failed.
     *
     * @return zero when a try would be allowed now
     * @throws IllegalArgumentException when there is no such limit
     */
    Duration wait(String limit, String subject);

    /**
     * Forgets all tries of a subject, in the session's own transaction.
     *
     * @throws IllegalArgumentException when there is no such limit
     */
    void forget(String limit, String subject);

    /** Where the session's request comes from, as a subject. */
    static String source(KeycloakSession session) {
        return Source.of(session.getContext().getConnection());
    }
}
