package nl.mijnkantoor.id.benchmark;

import java.util.List;
import nl.mijnkantoor.id.demo.Progress;

/** Starts of servers that have been built and have run before, one at a time with nothing else running. */
record Starts(Plan plan, TimeLimit limit, Progress progress) {

    private static final int TIME_IS_UP = 85;

    List<Operation> measure(Pair<Side> sides) {
        sides.both().forEach(Side::stop);
        var wall = new Series("s");
        var neighbours = new Neighbours();
        var cpu = new Series("CPU-s");
        for (var i = 0; i < plan.starts() && (i == 0 || !limit.hasPassed(TIME_IS_UP)); i++) {
            progress.say("  Start %d of %d".formatted(i + 1, plan.starts()));
            var starts = sides.map(side -> start(side, neighbours));
            wall.add(starts.map(start -> start.wall().toNanos() / 1e9));
            cpu.add(starts.map(start -> start.cpu().toNanos() / 1e9));
        }
        return List.of(
                Operation.of("start", wall).unless(neighbours.doubt()),
                Operation.of("start-cpu", cpu).unless(neighbours.doubt()));
    }

    private static Side.Start start(Side side, Neighbours neighbours) {
        try {
            return neighbours.during(side::start);
        } finally {
            side.stop();
        }
    }
}
