package nl.mijnkantoor.id.tests.product;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for what the product does by itself, such as sending a mail: looks four times a second and gives up, failing the
 * test, after {@link #LIMIT}. The only place where tests wait.
 */
public final class Eventually {

    /** Longer than anything awaited takes: a mail's first retries, or the next one-time code. */
    public static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration INTERVAL = Duration.ofMillis(250);

    private Eventually() {}

    /**
     * Returns what {@code look} finds, once it finds something.
     *
     * @param what names it in the failure
     */
    public static <T> T find(String what, Supplier<Optional<T>> look) {
        Instant deadline = Instant.now().plus(LIMIT);
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Waited %d s in vain for %s".formatted(LIMIT.toSeconds(), what));
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
            found = look.get();
        }
        return found.get();
    }

    /** Returns once {@code condition} holds. */
    public static void holds(String what, BooleanSupplier condition) {
        find(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
