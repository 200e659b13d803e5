package nl.mijnkantoor.id.officeapp;

import java.time.Duration;

/**
 * How long ago something was, as one says it.
 *
 * @param unit the last part of the message key: {@code now}, {@code minutes}, {@code hours} or {@code days}
 * @param count how many of the unit
 */
record Elapsed(String unit, long count) {

    static Elapsed of(Duration elapsed) {
        if (elapsed.toMinutes() < 1) {
            return new Elapsed("now", 0);
        }
        if (elapsed.toHours() < 1) {
            return new Elapsed("minutes", elapsed.toMinutes());
        }
        return elapsed.toDays() < 1 ? new Elapsed("hours", elapsed.toHours()) : new Elapsed("days", elapsed.toDays());
    }
}
