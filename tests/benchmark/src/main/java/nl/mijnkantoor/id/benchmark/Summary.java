package nl.mijnkantoor.id.benchmark;

import java.util.List;

/**
 * A series of measurements in a few figures.
 *
 * @param noise how far the median may be off, from how the middle half of the measurements is spread
 * @param count of measurements
 */
record Summary(double median, double min, double max, double noise, int count) {

    /** Makes two medians whose noise does not meet differ by more than chance, some 95 times in 100: a box plot's notches. */
    private static final double NOTCH = 1.57;

    static Summary of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        var middleHalf = percentile(sorted, 75) - percentile(sorted, 25);
        return new Summary(
                percentile(sorted, 50),
                sorted.get(0),
                sorted.get(sorted.size() - 1),
                NOTCH * middleHalf / Math.sqrt(sorted.size()),
                sorted.size());
    }

    /** Whether some measurement of either lies among those of the other. */
    boolean overlaps(Summary other) {
        return min <= other.max && other.min <= max;
    }

    /** The value that so many percent of the values do not exceed; between two of them, something between them. */
    static double percentile(List<Double> sorted, double percent) {
        var position = (sorted.size() - 1) * percent / 100;
        var below = (int) Math.floor(position);
        var above = (int) Math.ceil(position);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (position - below);
    }
}
