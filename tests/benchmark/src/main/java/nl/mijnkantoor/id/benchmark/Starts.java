package nl.mijnkantoor.id.benchmark;

import java.util.List;
import nl.mijnkantoor.id.demo.Progress;

/** Starts of servers that have been built and have run before, and their first logins; one at a time, with nothing else running. */
record Starts(Plan plan, TimeLimit limit, Progress progress, Load load) {

    private static final int TIME_IS_UP = 90;
    private static final int LOGINS = 100;

    /** One start, and what came after it. */
    private record Morning(Side.Start start, Sample logins) {}

    List<Operation> measure(Pair<Side> sides, Pair<Workload> logins) {
        sides.both().forEach(Side::stop);
        var wall = new Series("s");
        var cpu = new Series("CPU-s");
        var first = new Series("CPU-ms");
        var neighbours = new Neighbours();
        for (var i = 0; i < plan.starts() && (i == 0 || !limit.hasPassed(TIME_IS_UP)); i++) {
            progress.say("  Start %d of %d".formatted(i + 1, plan.starts()));
            var stock = neighbours.during(() -> morning(sides.stock(), logins.stock()));
            var ours = neighbours.during(() -> morning(sides.ours(), logins.ours()));
            var both = new Pair<>(stock, ours);
            wall.add(both.map(morning -> morning.start().wall().toNanos() / 1e9));
            cpu.add(both.map(morning -> morning.start().cpu().toNanos() / 1e9));
            first.add(both.map(morning -> morning.logins().cpuMillisPerOperation() * LOGINS));
        }
        return List.of(
                Operation.of("start", wall).unless(neighbours.doubt()),
                Operation.of("start-cpu", cpu).unless(neighbours.doubt()),
                Operation.of("first-100-logins", first).unless(neighbours.doubt()));
    }

    private Morning morning(Side side, Workload logins) {
        var people = logins.next(LOGINS);
        try {
            return new Morning(side.start(), load.run(side, people));
        } finally {
            side.stop();
        }
    }
}
