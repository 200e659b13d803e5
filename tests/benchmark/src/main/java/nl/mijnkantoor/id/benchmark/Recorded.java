package nl.mijnkantoor.id.benchmark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is kept of the batches of one kind of operation, over the lives of the servers. */
final class Recorded {

    private static final String NOT_EQUALLY_WARM = "no verdict: the sides were not equally warm";
    private static final double TOLERATED_DRIFT = 1.15;
    private static final String CPU = "CPU-ms";

    private final OperationKind kind;
    private final Pair<Workload> workloads;
    private final Series cpu = new Series(CPU);
    private final Deque<Series> lives = new ArrayDeque<>();
    private final Series statements = new Series("per operation");
    private final Series database = new Series(CPU);
    private final Series rate = new Series("per second");
    private final Series latency = new Series("ms");

    Recorded(OperationKind kind, Pair<Workload> workloads) {
        this.kind = kind;
        this.workloads = workloads;
    }

    OperationKind kind() {
        return kind;
    }

    Pair<Workload> workloads() {
        return workloads;
    }

    /** From here on the measurements are of servers that have been started anew. */
    void beginLife() {
        lives.add(new Series(CPU));
    }

    void add(Pair<Sample> samples) {
        var cost = samples.map(Sample::cpuMillisPerOperation);
        cpu.add(cost);
        lives.getLast().add(cost);
        statements.add(samples.map(Sample::statementsPerOperation));
        database.add(samples.map(Sample::databaseMillisPerOperation));
        rate.add(samples.map(Sample::operationsPerSecond));
        latency.addAll(samples.map(Sample::latencyMillis));
    }

    Operation operation() {
        var details = new LinkedHashMap<String, Comparison>();
        details.put("rate", rate.comparison(lives.size()));
        details.put("SQL statements", statements.comparison());
        details.put("database", database.comparison());
        details.put("p50", latency.percentile(50));
        details.put("p95", latency.percentile(95));
        details.put("p99", latency.percentile(99));
        return Operation.of(kind.title(), cpu.comparison(lives.size()), details).unless(unequallyWarm());
    }

    private Optional<String> unequallyWarm() {
        var drifts = lives.stream()
                .map(Series::unequalDrift)
                .flatMapToDouble(OptionalDouble::stream)
                .map(Math::log)
                .average();
        return Math.abs(drifts.orElse(0)) > Math.log(TOLERATED_DRIFT)
                ? Optional.of(NOT_EQUALLY_WARM)
                : Optional.empty();
    }
}
