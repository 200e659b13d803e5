package nl.mijnkantoor.id.benchmark;

import java.time.Duration;
import java.util.function.IntConsumer;
import nl.mijnkantoor.id.demo.Progress;

/**
 * A part of a run that does the same again and again, and ends in time.
 *
 * @param end by then it is over, in percent of the run's time
 */
record Stage(TimeLimit limit, int end, Progress progress) {

    /**
     * Does something so often; less often where another time as long as the longest until now would not end in time.
     *
     * @param atLeast so often, however long it takes
     * @param each is told how often it was done before
     * @return whether the time sufficed
     */
    boolean repeat(String what, int times, int atLeast, IntConsumer each) {
        var longest = Duration.ZERO;
        for (var turn = 0; turn < times; turn++) {
            if (turn >= atLeast && limit.hasPassed(end, longest)) {
                progress.say("  %s: %d of %d, because the time is up".formatted(what, turn, times));
                return false;
            }
            progress.say("  %s %d of %d".formatted(what, turn + 1, times));
            var before = limit.elapsed();
            each.accept(turn);
            var duration = limit.elapsed().minus(before);
            longest = duration.compareTo(longest) > 0 ? duration : longest;
        }
        return true;
    }
}
