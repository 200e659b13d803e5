package nl.mijnkantoor.id.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * By which factor each side changed from the first half of the measurements to the second: 0.9 is a tenth less. Empty where
     * there are too few to tell.
     */
    Optional<Pair<Double>> drift() {
        var half = values.stock().size() / 2;
        if (half < ENOUGH_FOR_DRIFT) {
            return Optional.empty();
        }
        return Optional.of(
                values.map(side -> Summary.of(side.subList(half, side.size())).median()
                        / Summary.of(side.subList(0, half)).median()));
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
