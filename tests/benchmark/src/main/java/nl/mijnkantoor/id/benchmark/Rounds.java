package nl.mijnkantoor.id.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.mijnkantoor.id.demo.Progress;

/**
 * The operations under load. Every round runs a batch of each on either side, so that whatever else happens on the machine
 * happens to both. How fast some code becomes is settled by chance while a server warms up (Argon2 in Java by a factor of two),
 * so both are started anew a few times.
 */
final class Rounds {

    private static final String NOT_WARM = "no verdict: too little time to warm up";
    // In percent of the run's time.
    private static final int BEGIN = 10;
    private static final int END = 70;
    // In percent of a life's time.
    private static final int WARM_UP = 75;
    /** Fewer do not tell whether a server is still warming up. */
    private static final int LEAST = 4;

    private final Plan plan;
    private final TimeLimit limit;
    private final Progress progress;
    private final Load load;
    private final Pair<Side> sides;
    private final List<Recorded> operations;
    private final Neighbours neighbours;
    private final Lives resident = new Lives("MB");

    Rounds(
            Plan plan,
            TimeLimit limit,
            Progress progress,
            Load load,
            Neighbours neighbours,
            Pair<Side> sides,
            Pair<Workloads> workloads) {
        this.plan = plan;
        this.limit = limit;
        this.progress = progress;
        this.load = load;
        this.neighbours = neighbours;
        this.sides = sides;
        operations = Arrays.stream(OperationKind.values())
                .map(kind -> new Recorded(kind, workloads.map(side -> side.of(kind))))
                .toList();
    }

    /** What one side can be put to work with. */
    @FunctionalInterface
    interface Workloads {
        Workload of(OperationKind kind);
    }

    List<Operation> run() {
        var share = (END - BEGIN) / plan.lives();
        var warm = true;
        for (var life = 0; life < plan.lives() && (life == 0 || !limit.hasPassed(END - share / 2)); life++) {
            if (life > 0) {
                progress.say("  Both servers anew");
                sides.both().forEach(Side::restart);
            }
            warm &= live(life, BEGIN + life * share, share);
        }
        var tooCold = warm ? Optional.<String>empty() : Optional.of(NOT_WARM);
        var outcome = new ArrayList<Operation>();
        operations.forEach(
                operation -> outcome.add(operation.operation().unless(tooCold).unless(neighbours.doubt())));
        outcome.add(Operation.of("rss", resident.comparison(), Map.of()).unless(tooCold));
        return outcome;
    }

    /** Whether there was time to warm up as planned. */
    private boolean live(int life, int begin, int share) {
        operations.forEach(Recorded::beginLife);
        resident.begin();
        var warm = warmUp(begin + share * WARM_UP / 100);
        new Stage(limit, begin + share, progress).repeat("Round", plan.rounds(), LEAST, round -> {
            operations.forEach(operation -> operation.add(neighbours.during(() -> batch(operation, life + round))));
            resident.add(sides.map(side -> side.process().residentMegabytes()));
        });
        return warm;
    }

    /**
     * The cheap ones first: they make what all of them share fast in little time. In the end a round as those that count, because
     * what is asked anew makes Java compile some of it again.
     */
    private boolean warmUp(int end) {
        var stage = new Stage(limit, end, Progress.SILENT);
        var cheapFirst = operations.stream()
                .sorted(Comparator.comparingInt(
                                (Recorded operation) -> operation.kind().warmUp())
                        .reversed())
                .toList();
        var warm = true;
        for (var operation : cheapFirst) {
            var name = operation.kind().title();
            var batches = plan.warmUps(operation.kind());
            progress.say("  Warm-up: %d batches of %s".formatted(batches, name));
            warm &= stage.repeat(name, batches, 0, turn -> batch(operation, turn));
        }
        IntStream.range(0, operations.size()).forEach(turn -> batch(operations.get(turn), turn));
        if (!warm) {
            progress.say("  Warm-up: less than planned, because the time is up");
        }
        return warm;
    }

    private Pair<Sample> batch(Recorded operation, int turn) {
        var count = plan.batch(operation.kind().usualBatch());
        var workloads = operation.workloads();
        return new Pair<Supplier<Sample>>(
                        () -> load.run(sides.stock(), workloads.stock().next(count)),
                        () -> load.run(sides.ours(), workloads.ours().next(count)))
                .inTurn(turn, Supplier::get);
    }
}
