package nl.mijnkantoor.id.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.demo.Progress;

/**
 * The operations under load. Every round runs a batch of each, first on stock, then on ours, so that whatever else happens
 * on the machine happens to both. How fast some code becomes is settled by chance while a server warms up (Argon2 in Java by
 * a factor of two), so both are started anew a few times: what belongs to one life of a server counts as one measurement when
 * it is said how far a median may be off.
 */
final class Rounds {

    private static final String NOT_WARM = "no verdict: too little time to warm up";
    // In percent of the run's time.
    private static final int BEGIN = 10;
    private static final int END = 58;
    // In percent of a life's time.
    private static final int WARM_UP = 60;

    private final Plan plan;
    private final TimeLimit limit;
    private final Progress progress;
    private final Load load;
    private final Pair<Side> sides;
    private final List<Recorded> operations;
    private final Neighbours neighbours = new Neighbours();
    private final Series resident = new Series("MB");

    Rounds(Plan plan, TimeLimit limit, Progress progress, Load load, Pair<Side> sides, Pair<Workloads> workloads) {
        this.plan = plan;
        this.limit = limit;
        this.progress = progress;
        this.load = load;
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
        var warm = true;
        var lives = 0;
        var share = (END - BEGIN) / plan.lives();
        while (lives < plan.lives() && (lives == 0 || !limit.hasPassed(END - share / 2))) {
            if (lives > 0) {
                progress.say("  Both servers anew");
                sides.both().forEach(Side::restart);
            }
            warm &= live(BEGIN + lives * share, share);
            lives++;
        }
        var doubt = neighbours.doubt().or(warm ? Optional::empty : () -> Optional.of(NOT_WARM));
        var outcome = new ArrayList<Operation>();
        operations.forEach(operation -> outcome.add(operation.operation().unless(doubt)));
        outcome.add(Operation.of("rss", resident.comparison(lives), Map.of()));
        return outcome;
    }

    /** Whether there was time to warm up as planned. */
    private boolean live(int begin, int share) {
        operations.forEach(Recorded::beginLife);
        var warm = repeat(
                "Warm-up", plan.warmUps(), 1, begin + share * WARM_UP / 100, () -> operations.forEach(this::batch));
        repeat("Round", plan.rounds(), 2, begin + share, () -> {
            operations.forEach(operation -> operation.add(neighbours.during(() -> batch(operation))));
            resident.add(sides.map(side -> side.process().residentMegabytes()));
        });
        return warm;
    }

    /** Whether there was time for all of them. */
    private boolean repeat(String what, int times, int atLeast, int percentOfTime, Runnable round) {
        for (var i = 1; i <= times; i++) {
            if (i > atLeast && limit.hasPassed(percentOfTime)) {
                progress.say("  %s: %d of %d, because the time is up".formatted(what, i - 1, times));
                return false;
            }
            progress.say("  %s %d of %d".formatted(what, i, times));
            round.run();
        }
        return true;
    }

    private Pair<Sample> batch(Recorded operation) {
        return run(operation, plan.batch(operation.kind().usualBatch()));
    }

    private Pair<Sample> run(Recorded operation, int count) {
        var stock = load.run(sides.stock(), operation.workloads().stock().next(count));
        var ours = load.run(sides.ours(), operation.workloads().ours().next(count));
        return new Pair<>(stock, ours);
    }
}
