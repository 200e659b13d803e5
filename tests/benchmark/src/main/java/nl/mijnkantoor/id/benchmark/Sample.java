package nl.mijnkantoor.id.benchmark;

import java.time.Duration;
import java.util.List;

/** A batch that has run. */
record Sample(Duration cpu, Duration wall, List<Duration> latencies) {

    double cpuMillisPerOperation() {
        return cpu.toNanos() / 1e6 / latencies.size();
    }

    double operationsPerSecond() {
        return latencies.size() * 1e9 / wall.toNanos();
    }

    List<Double> latencyMillis() {
        return latencies.stream().map(latency -> latency.toNanos() / 1e6).toList();
    }
}
