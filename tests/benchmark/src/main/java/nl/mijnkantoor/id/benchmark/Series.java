package nl.mijnkantoor.id.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measurements of both sides as they come in. */
final class Series {

    private static final double TOLERATED_DRIFT = 1.15;
    private static final int ENOUGH_FOR_DRIFT = 3;

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

    /** Why nothing should be concluded: one side was still getting faster, or slower, when the other was not. */
    Optional<String> unequalDrift() {
        var third = values.stock().size() / 3;
        if (third < ENOUGH_FOR_DRIFT) {
            return Optional.empty();
        }
        var drift = values.map(side ->
                Summary.of(side.subList(side.size() - third, side.size())).median()
                        / Summary.of(side.subList(0, third)).median());
        var unequal = Math.abs(Math.log(drift.ours() / drift.stock()));
        return unequal > Math.log(TOLERATED_DRIFT)
                ? Optional.of("no verdict: the sides were not equally warm")
                : Optional.empty();
    }

    Comparison comparison() {
        return Comparison.of(unit, values);
    }

    /** One figure instead of three: what so many percent of the measurements do not exceed. */
    Comparison percentile(double percent) {
        return Comparison.of(
                unit,
                values.map(side ->
                        List.of(Summary.percentile(side.stream().sorted().toList(), percent))));
    }
}
