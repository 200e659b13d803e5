package nl.mijnkantoor.id.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Measurements of both sides as they come in. */
final class Series {

    private static final int ENOUGH_FOR_DRIFT = 2;

    private final String unit;
    private final Pair<List<Double>> values = new Pair<>(new ArrayList<>(), new ArrayList<>());

    Series(String unit) {
        this.unit = unit;
    }

    void add(Pair<Double> measured) {
        values.stock().add(measured.stock());
        values.ours().add(measured.ours());
    }

    void addAll(Pair<List<Double>> measured) {
        values.stock().addAll(measured.stock());
        values.ours().addAll(measured.ours());
    }

    /**
     * How much more ours changed than stock's from the first half of the measurements to the second: 1 is the same, 0.9 a tenth
     * less. Empty where there are too few to tell.
     */
    OptionalDouble unequalDrift() {
        var half = values.stock().size() / 2;
        if (half < ENOUGH_FOR_DRIFT) {
            return OptionalDouble.empty();
        }
        var drift =
                values.map(side -> Summary.of(side.subList(half, side.size())).median()
                        / Summary.of(side.subList(0, half)).median());
        return OptionalDouble.of(drift.ours() / drift.stock());
    }

    Comparison comparison() {
        return Comparison.of(unit, values);
    }

    /** As it is where only so many groups of the measurements are independent of each other. */
    Comparison comparison(int groups) {
        return Comparison.of(unit, values, groups);
    }

    /** One figure instead of three: what so many percent of the measurements do not exceed. */
    Comparison percentile(double percent) {
        return Comparison.of(
                unit,
                values.map(side ->
                        List.of(Summary.percentile(side.stream().sorted().toList(), percent))));
    }
}
