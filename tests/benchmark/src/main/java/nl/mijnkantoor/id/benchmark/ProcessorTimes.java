package nl.mijnkantoor.id.benchmark;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Processor time of processes that come and go. Those that have ended count with what was last seen of them. */
final class ProcessorTimes {

    private final Map<Long, Duration> seen = new HashMap<>();

    /**
     * Of all until now.
     *
     * @param living those that are there at this moment, by their number
     */
    synchronized Duration total(Map<Long, Duration> living) {
        living.forEach((process, time) -> seen.merge(process, time, ProcessorTimes::longer));
        return seen.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
