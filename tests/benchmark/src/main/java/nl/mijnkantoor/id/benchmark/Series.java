package nl.mijnkantoor.id.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Measurements of both sides as they come in. */
final class Series {

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
