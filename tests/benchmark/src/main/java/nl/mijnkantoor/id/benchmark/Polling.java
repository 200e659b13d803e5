package nl.mijnkantoor.id.benchmark;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looks again and again, but not for ever. */
final class Polling {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Polling() {}

    /** Whether the condition came true in time. */
    static boolean until(BooleanSupplier condition, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                throw BenchmarkException.interrupted(e);
            }
        }
        return true;
    }
}
