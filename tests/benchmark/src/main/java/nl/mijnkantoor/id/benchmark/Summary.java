package nl.mijnkantoor.id.benchmark;

import java.util.List;

/**
 * A series of measurements in three figures.
 *
 * @param count of measurements
 */
record Summary(double median, double min, double max, int count) {

    static Summary of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        return new Summary(percentile(sorted, 50), sorted.get(0), sorted.get(sorted.size() - 1), sorted.size());
    }

    /** The value that so many percent of the values do not exceed; between two of them, something between them. */
    static double percentile(List<Double> sorted, double percent) {
        var position = (sorted.size() - 1) * percent / 100;
        var below = (int) Math.floor(position);
        var above = (int) Math.ceil(position);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (position - below);
    }

    boolean spans(double value) {
        return min <= value && value <= max;
    }
}
