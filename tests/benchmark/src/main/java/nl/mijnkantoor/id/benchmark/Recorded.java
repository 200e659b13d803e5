package nl.mijnkantoor.id.benchmark;

import java.util.LinkedHashMap;

/** What is kept of the batches of one kind of operation, over the lives of the servers. */
final class Recorded {

    private static final String CPU = "CPU-ms";

    private final OperationKind kind;
    private final Pair<Workload> workloads;
    private final Lives cpu = new Lives(CPU);
    private final Lives rate = new Lives("per second");
    private final Series statements = new Series("per operation");
    private final Series database = new Series(CPU);
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
        cpu.begin();
        rate.begin();
    }

    void add(Pair<Sample> samples) {
        cpu.add(samples.map(Sample::cpuMillisPerOperation));
        rate.add(samples.map(Sample::operationsPerSecond));
        statements.add(samples.map(Sample::statementsPerOperation));
        database.add(samples.map(Sample::databaseMillisPerOperation));
        latency.addAll(samples.map(Sample::latencyMillis));
    }

    Operation operation() {
        var details = new LinkedHashMap<String, Comparison>();
        details.put("rate", rate.comparison());
        details.put("SQL statements", statements.comparison());
        details.put("database", database.comparison());
        details.put("p50", latency.percentile(50));
        details.put("p95", latency.percentile(95));
        details.put("p99", latency.percentile(99));
        return Operation.of(kind.title(), cpu.comparison(), details).unless(cpu.doubt());
    }
}
