package nl.mijnkantoor.id.tests.matrix;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Has everybody try every way at one site. */
final class Matrix {

    /** The ways into the product's realm. */
    static List<Family> families() {
        return List.of(
                BrowserWays.family(),
                TokenWays.family(),
                BackchannelWays.family(),
                ClientWays.family(),
                SamlWays.family(),
                MailWays.family(),
                OtherWays.family());
    }

    private Matrix() {}

    /** What came of it, by way and person. */
    static Results at(Site site, List<Family> families, People people) {
        Results results = new Results();
        for (Family family : families) {
            for (Way way : family.ways()) {
                Map<Standing, Outcome> row = new EnumMap<>(Standing.class);
                for (Standing standing : Standing.values()) {
                    row.put(standing, tried(way, people.of(standing), site));
                }
                results.add(way, row);
            }
        }
        return results;
    }

    private static Outcome tried(Way way, Actor actor, Site site) {
        try {
            Outcome outcome = way.tried(actor, site);
            // Where the realm's wall is gone, it is Keycloak that gives nothing by this way.
            return site.isOpen() && outcome.by() == Stop.REALM ? Outcome.notTried(outcome.what()) : outcome;
        } catch (RuntimeException | AssertionError e) {
            // Told with all the others: one broken row hides none of the rest.
            return Outcome.broken(e);
        }
    }
}
