package nl.mijnkantoor.id.throttle;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.DurationConverter;

/**
 * So many tries within so much time, written {@code 5/1h}.
 *
 * @param count tries that are allowed
 * @param window time from the first of them until they are forgotten
 */
public record Limit(int count, Duration window) {

    public Limit {
        if (count < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("a limit allows at least one try in a time longer than zero");
        }
    }

    /** Reads a limit as it is written in the configuration. */
    public static Limit parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2) {
            throw malformed(text, null);
        }
        try {
            return new Limit(Integer.parseInt(parts[0].strip()), DurationConverter.parseDuration(parts[1].strip()));
        } catch (RuntimeException e) {
            throw malformed(text, e);
        }
    }

    private static IllegalArgumentException malformed(String text, @Nullable Throwable cause) {
        return new IllegalArgumentException("A limit reads like 5/1h (tries, time), not '" + text + "'", cause);
    }
}
