package nl.mijnkantoor.id.benchmark;

import java.util.List;

/** The same figure of both sides. */
record Comparison(String unit, Pair<Summary> sides) {

    /** What is said of a difference that may be due to chance. */
    static final String NOISE = "noise exceeds the difference";

    private static final String TOO_FEW = "too few measurements";
    private static final int ENOUGH = 3;
    /** Of fewer than so many, the middle half is too few to tell how far they are spread. */
    private static final int ENOUGH_TO_OVERLAP = 6;

    static Comparison of(String unit, Pair<List<Double>> values) {
        return new Comparison(unit, values.map(Summary::of));
    }

    /** Ours : stock, of the medians; no number where neither side has any. */
    double ratio() {
        return sides.ours().median() / sides.stock().median();
    }

    /** What may be said of it: nothing about a difference of the medians that is no larger than their noise. */
    String verdict() {
        var stock = sides.stock();
        var ours = sides.ours();
        var count = Math.min(stock.count(), ours.count());
        if (count < ENOUGH) {
            return TOO_FEW;
        }
        if (stock.median() == ours.median()) {
            return "equal";
        }
        if (Math.abs(stock.median() - ours.median()) <= stock.noise() + ours.noise()
                || (count < ENOUGH_TO_OVERLAP && stock.overlaps(ours))) {
            return NOISE;
        }
        var percent = Math.abs(ratio() - 1) * 100;
        return "ours %.0f %% %s".formatted(percent, ratio() < 1 ? "less" : "more");
    }
}
