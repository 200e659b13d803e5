package nl.mijnkantoor.id.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measurements of servers that are started anew a few times. What one process does depends on how it happened to warm up, so
 * each life counts once, with its median, however often was measured in it.
 */
final class Lives {

    private static final double TOLERATED_CHANGE = 1.10;
    private static final double TOLERATED_DIFFERENCE = 1.15;

    private final String unit;
    private final List<Series> lives = new ArrayList<>();

    Lives(String unit) {
        this.unit = unit;
    }

    /** From here on the measurements are of servers that have been started anew. */
    void begin() {
        lives.add(new Series(unit));
    }

    void add(Pair<Double> measured) {
        lives.get(lives.size() - 1).add(measured);
    }

    Comparison comparison() {
        var medians = new Series(unit);
        lives.forEach(life -> medians.add(life.comparison().sides().map(Summary::median)));
        return medians.comparison();
    }

    /** Why nothing should be concluded, if so: a server that is warm costs the same from the first measurement to the last. */
    Optional<String> doubt() {
        var drifts = lives.stream().flatMap(life -> life.drift().stream()).toList();
        if (drifts.isEmpty()) {
            return Optional.of("no verdict: too few rounds to tell whether the sides were warm");
        }
        var change = Math.max(
                size(drifts.stream().map(Pair::stock).toList()),
                size(drifts.stream().map(Pair::ours).toList()));
        if (change > TOLERATED_CHANGE) {
            return Optional.of("no verdict: still changing by %.0f %%".formatted((change - 1) * 100));
        }
        var difference =
                size(drifts.stream().map(drift -> drift.ours() / drift.stock()).toList());
        if (difference > TOLERATED_DIFFERENCE) {
            return Optional.of("no verdict: the sides were not equally warm");
        }
        return difference > size(List.of(comparison().ratio())) ? Optional.of(Comparison.NOISE) : Optional.empty();
    }

    /** How far some factors are from 1, up or down: that two of them make up for each other does not make them small. */
    private static double size(List<Double> factors) {
        return Math.exp(factors.stream()
                .mapToDouble(factor -> Math.abs(Math.log(factor)))
                .average()
                .orElse(0));
    }
}
