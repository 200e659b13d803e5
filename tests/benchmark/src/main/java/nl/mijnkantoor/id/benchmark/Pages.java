package nl.mijnkantoor.id.benchmark;

import java.util.List;
import nl.mijnkantoor.id.demo.Progress;
import nl.mijnkantoor.id.demo.visit.Pkce;

/** The login page as a browser on a phone sees it. */
record Pages(Plan plan, TimeLimit limit, Progress progress) {

    private static final int TIME_IS_UP = 82;
    private static final int LEAST = 3;

    List<Operation> measure(Phone phone, Pair<Side> sides) {
        // The first of each is not counted: it waits for the browser itself.
        load(phone, sides);
        var neighbours = new Neighbours();
        var bytes = new Series("bytes");
        var requests = new Series("requests");
        var paint = new Series("ms");
        for (var i = 0; i < plan.pages() && (i < LEAST || !limit.hasPassed(TIME_IS_UP)); i++) {
            progress.say("  Load %d of %d".formatted(i + 1, plan.pages()));
            var loads = neighbours.during(() -> load(phone, sides));
            bytes.add(loads.map(PageLoad::bytes));
            requests.add(loads.map(PageLoad::requests));
            paint.add(loads.map(PageLoad::firstPaintMillis));
        }
        return List.of(
                Operation.of("page-bytes", bytes),
                Operation.of("page-requests", requests),
                Operation.of("page-paint", paint).unless(neighbours.doubt()));
    }

    private static Pair<PageLoad> load(Phone phone, Pair<Side> sides) {
        return sides.map(side -> phone.load(side.endpoints().loginPage(Pkce.FIXED)));
    }
}
