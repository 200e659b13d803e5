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

    /** Ours : stock, of the medians. */
    double ratio() {
        return sides.ours().median() == sides.stock().median()
                ? 1
                : sides.ours().median() / sides.stock().median();
    }

    /**
     * What may be said of it. A side whose measurements reach over the other's median could have come out on the other side
     * of it in another run: then nothing is said but that.
     */
    String verdict() {
        var stock = sides.stock();
        var ours = sides.ours();
        if (Math.min(stock.count(), ours.count()) < ENOUGH) {
            return TOO_FEW;
        }
        if (stock.median() == ours.median()) {
            return "equal";
        }
        if (stock.spans(ours.median()) || ours.spans(stock.median())) {
            return NOISE;
        }
        var percent = Math.abs(ratio() - 1) * 100;
        return "ours %.0f %% %s".formatted(percent, ratio() < 1 ? "less" : "more");
    }
}
