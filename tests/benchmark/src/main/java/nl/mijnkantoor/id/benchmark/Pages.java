package nl.mijnkantoor.id.benchmark;

import java.util.List;
import nl.mijnkantoor.id.demo.Progress;
import nl.mijnkantoor.id.demo.visit.Pkce;

/** The login page as a browser on a phone sees it. */
record Pages(Plan plan, TimeLimit limit, Progress progress, Neighbours neighbours) {

    private static final int END = 86;
    private static final int LEAST = 3;

    List<Operation> measure(Phone phone, Pair<Side> sides) {
        // The first of each is not counted: it waits for the browser itself.
        load(0, phone, sides);
        var bytes = new Series("bytes");
        var requests = new Series("requests");
        var paint = new Series("ms");
        new Stage(limit, END, progress).repeat("Load", plan.pages(), LEAST, turn -> {
            var loads = neighbours.during(() -> load(turn, phone, sides));
            bytes.add(loads.map(PageLoad::bytes));
            requests.add(loads.map(PageLoad::requests));
            paint.add(loads.map(PageLoad::firstPaintMillis));
        });
        return List.of(
                Operation.of("page-bytes", bytes),
                Operation.of("page-requests", requests),
                Operation.of("page-paint", paint).unless(neighbours.doubt()));
    }

    private static Pair<PageLoad> load(int turn, Phone phone, Pair<Side> sides) {
        return sides.inTurn(turn, side -> phone.load(side.endpoints().loginPage(Pkce.FIXED)));
    }
}
