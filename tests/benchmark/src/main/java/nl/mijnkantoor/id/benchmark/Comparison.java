package nl.mijnkantoor.id.benchmark;

import java.util.List;

/** The same figure of both sides. */
record Comparison(String unit, Pair<Summary> sides) {

    private static final String NOISE = "noise exceeds the difference";
    private static final String TOO_FEW = "too few measurements";
    private static final int ENOUGH = 3;

    static Comparison of(String unit, Pair<List<Double>> values) {
        return new Comparison(unit, values.map(Summary::of));
    }

    static Comparison of(String unit, Pair<List<Double>> values, int groups) {
        return new Comparison(unit, values.map(side -> Summary.of(side, groups)));
    }

    /** Ours : stock, of the medians. */
    double ratio() {
        return sides.ours().median() == sides.stock().median()
                ? 1
                : sides.ours().median() / sides.stock().median();
    }

    /** What may be said of it: nothing about a difference of the medians that is no larger than their noise. */
    String verdict() {
        var stock = sides.stock();
        var ours = sides.ours();
        if (Math.min(stock.count(), ours.count()) < ENOUGH) {
            return TOO_FEW;
        }
        if (stock.median() == ours.median()) {
            return "equal";
        }
        if (Math.abs(stock.median() - ours.median()) <= stock.noise() + ours.noise()) {
            return NOISE;
        }
        var percent = Math.abs(ratio() - 1) * 100;
        return "ours %.0f %% %s".formatted(percent, ratio() < 1 ? "less" : "more");
    }
}
