package nl.mijnkantoor.id.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time a run may take, and how the stages share it. */
record TimeLimit(Clock clock, Instant begin, Duration total) {

    static TimeLimit startingNow(Duration total) {
        return startingNow(Clock.systemUTC(), total);
    }

    static TimeLimit startingNow(Clock clock, Duration total) {
        return new TimeLimit(clock, clock.instant(), total);
    }

    /** Whether so much of the time, in percent, has gone by. */
    boolean hasPassed(int percent) {
        return hasPassed(percent, Duration.ZERO);
    }

    /** Whether so much of the time will have gone by when something has ended that takes so long. */
    boolean hasPassed(int percent, Duration something) {
        return elapsed().plus(something).compareTo(total.multipliedBy(percent).dividedBy(100)) > 0;
    }

    Duration elapsed() {
        return Duration.between(begin, clock.instant());
    }
}
