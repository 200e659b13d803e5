package nl.mijnkantoor.id.mail;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waiting times that double up to a limit, spread by a fifth either way so that retries do not come in waves. */
final class Backoff {

    private static final double SPREAD = 0.2;
    private static final int MAX_DOUBLINGS = 30;

    private final Duration first;
    private final Duration limit;
    private final RandomGenerator random;

    Backoff(Duration first, Duration limit, RandomGenerator random) {
        this.first = first;
        this.limit = limit;
        this.random = random;
    }

    /**
     * The time to wait after a failure.
     *
     * @param failures how often it has failed by now, 1 after the first failure
     */
    Duration after(int failures) {
        long doublings = Math.min(Math.max(failures - 1, 0), MAX_DOUBLINGS);
        long millis = Math.min(first.toMillis() * (1L << doublings), limit.toMillis());
        double factor = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
        return Duration.ofMillis(Math.round(millis * factor));
    }
}
