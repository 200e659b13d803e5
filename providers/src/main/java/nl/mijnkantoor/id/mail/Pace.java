package nl.mijnkantoor.id.mail;

import nl.mijnkantoor.id.throttle.Limit;
import org.jspecify.annotations.Nullable;

/**
 * How fast mail may leave this node, all its couriers together. It leaves evenly: a server that counts by the minute or by
 * the second never sees more than it was told.
 */
final class Pace {

    private final long interval;
    private @Nullable Long nextTurn;

    /**
     * Makes one.
     *
     * @param rate as fast as it goes when absent
     */
    Pace(@Nullable Limit rate) {
        this.interval = rate == null ? 0 : rate.window().toNanos() / rate.count();
    }

    /**
     * Takes the next turn.
     *
     * @param now {@link System#nanoTime()}
     * @return nanoseconds until it comes
     */
    synchronized long takeTurn(long now) {
        long wait = nextTurn == null ? 0 : Math.max(0, nextTurn - now);
        nextTurn = now + wait + interval;
        return wait;
    }
}
