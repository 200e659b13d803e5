package nl.mijnkantoor.id.benchmark;

import java.time.Duration;
import java.time.Instant;

/** The time a run may take, and how the stages share it. */
record TimeLimit(Instant begin, Duration total) {

    static TimeLimit startingNow(Duration total) {
        return new TimeLimit(Instant.now(), total);
    }

    /** Whether so much of the time has gone by, in percent, that a stage should end. */
    boolean hasPassed(int percent) {
        return Duration.between(begin, Instant.now())
                        .compareTo(total.multipliedBy(percent).dividedBy(100))
                > 0;
    }

    Duration elapsed() {
        return Duration.between(begin, Instant.now());
    }
}
