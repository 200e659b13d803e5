package nl.mijnkantoor.id.benchmark;

import java.util.List;
import java.util.function.Supplier;
import nl.mijnkantoor.id.demo.Progress;

/** Starts of servers that have been built and have run before, and their first logins; one at a time, with nothing else running. */
record Starts(Plan plan, TimeLimit limit, Progress progress, Load load, Neighbours neighbours) {

    private static final int END = 98;
    private static final int LOGINS = 100;

    /** One start, and what came after it. */
    private record Morning(Side.Start start, Sample logins) {}

    List<Operation> measure(Pair<Side> sides, Pair<Workload> logins) {
        sides.both().forEach(Side::stop);
        var wall = new Series("s");
        var cpu = new Series("CPU-s");
        var first = new Series("CPU-ms");
        new Stage(limit, END, progress).repeat("Start", plan.starts(), 1, turn -> {
            var mornings = new Pair<Supplier<Morning>>(
                    () -> morning(sides.stock(), logins.stock()), () -> morning(sides.ours(), logins.ours()));
            var both = mornings.inTurn(turn, neighbours::during);
            wall.add(both.map(morning -> morning.start().wall().toNanos() / 1e9));
            cpu.add(both.map(morning -> morning.start().cpu().toNanos() / 1e9));
            first.add(both.map(morning -> morning.logins().cpuMillisPerOperation() * LOGINS));
        });
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
