package nl.mijnkantoor.id.benchmark;

import java.util.LinkedHashMap;

/** What is kept of the batches of one kind of operation. */
final class Recorded {

    private final OperationKind kind;
    private final Pair<Workload> workloads;
    private final Series cpu = new Series("CPU-ms");
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

    void add(Pair<Sample> samples) {
        cpu.add(samples.map(Sample::cpuMillisPerOperation));
        rate.add(samples.map(Sample::operationsPerSecond));
        latency.addAll(samples.map(Sample::latencyMillis));
    }

    Operation operation() {
        var details = new LinkedHashMap<String, Comparison>();
        details.put("rate", rate.comparison());
        details.put("p50", latency.percentile(50));
        details.put("p95", latency.percentile(95));
        details.put("p99", latency.percentile(99));
        return Operation.of(kind.title(), cpu.comparison(), details).unless(cpu.unequalDrift());
    }
}
