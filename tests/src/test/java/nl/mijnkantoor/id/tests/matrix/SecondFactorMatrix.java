package nl.mijnkantoor.id.tests.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.Product;

/**
 * Everything that was tried, and what came of it.
 *
 * @param text the tables, as they stand in the document
 * @param holes what let somebody in who should not be, one line each
 * @param broken what could not be tried, one line each
 */
public record SecondFactorMatrix(String text, List<String> holes, List<String> broken) {

    private static final Walls WALL_2 = new Walls(true, false);
    private static final Walls WALL_3 = new Walls(false, true);

    /** Tries the product as it runs, and a second server in which the ways are open and the walls are taken away. */
    public static SecondFactorMatrix of(Product product) {
        try (Places places = new Places()) {
            Results shipped = both(Places.product(product), Places.console(product));
            Results open =
                    both(places.open("open", Walls.BOTH), places.console().open(Walls.BOTH));
            Results wall1 = both(places.wall1Alone(), places.console().wall1Alone());
            Results wall2 = both(places.open("muur-2", WALL_2), places.console().open(WALL_2));
            Results wall3 = both(places.open("muur-3", WALL_3), places.console().open(WALL_3));
            Results none =
                    both(places.open("geen-muur", Walls.NONE), places.console().open(Walls.NONE));
            Tables tables = new Tables(families());
            String text = tables.asShipped(shipped)
                    + tables.switchedOn(open)
                    + tables.alone(new Results[] {wall1, wall2, wall3, none})
                    + tables.neverThrough(none);
            List<Results> mustHold = List.of(shipped, open, wall1, wall3);
            return new SecondFactorMatrix(
                    text,
                    mustHold.stream().flatMap(SecondFactorMatrix::holes).toList(),
                    Stream.of(shipped, open, wall1, wall2, wall3, none)
                            .flatMap(SecondFactorMatrix::broken)
                            .toList());
        }
    }

    /**
     * Tries a server that is deployed somewhere, and changes nothing there but the people it makes, who are gone afterwards.
     *
     * @param admin the realm's admin resources, for a service account
     */
    public static SecondFactorMatrix of(String url, String realm, Api admin) {
        Site site = Places.anywhere(url, realm, admin, "matrix-" + System.nanoTime() + ".example");
        try {
            Results results =
                    Matrix.at(site, Matrix.families(), Place.closed(site).people());
            Tables tables = new Tables(Matrix.families());
            return new SecondFactorMatrix(
                    tables.asShipped(results) + tables.wouldChangeTheRealm(),
                    holes(results).toList(),
                    broken(results).toList());
        } finally {
            site.cast().leave();
        }
    }

    private static Results both(Place realm, Place console) {
        try {
            Results results = Matrix.at(realm.site(), Matrix.families(), realm.people());
            results.add(Matrix.at(console.site(), List.of(ConsoleWays.family()), console.people()));
            return results;
        } finally {
            realm.site().cast().leave();
            // The console's realm is the same one each time.
            console.site().cast().leave();
        }
    }

    private static List<Family> families() {
        List<Family> families = new ArrayList<>(Matrix.families());
        families.add(ConsoleWays.family());
        return families;
    }

    private static Stream<String> holes(Results results) {
        return results.where(Outcome::isThrough).stream();
    }

    private static Stream<String> broken(Results results) {
        return results.where(outcome -> outcome.by() == Stop.BROKEN).stream();
    }
}
