package nl.mijnkantoor.id.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * A batch that has run.
 *
 * @param database what was done there meanwhile, for the server's background work as well
 */
record Sample(Duration cpu, Duration wall, DatabaseUse database, List<Duration> latencies) {

    double cpuMillisPerOperation() {
        return cpu.toNanos() / 1e6 / latencies.size();
    }

    double statementsPerOperation() {
        return (double) database.statements() / latencies.size();
    }

    double databaseMillisPerOperation() {
        return database.cpu().toNanos() / 1e6 / latencies.size();
    }

    double operationsPerSecond() {
        return latencies.size() * 1e9 / wall.toNanos();
    }

    List<Double> latencyMillis() {
        return latencies.stream().map(latency -> latency.toNanos() / 1e6).toList();
    }
}
