package nl.mijnkantoor.id.tests.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The outcomes at one site. */
final class Results {

    private final Map<String, Map<Standing, Outcome>> rows = new LinkedHashMap<>();

    void add(Way way, Map<Standing, Outcome> row) {
        rows.put(way.name(), row);
    }

    Outcome of(Way way, Standing standing) {
        return rows.get(way.name()).get(standing);
    }

    /** The tries that came out so, one line each. */
    List<String> where(Predicate<Outcome> condition) {
        return rows.entrySet().stream()
                .flatMap(row -> row.getValue().entrySet().stream()
                        .filter(cell -> condition.test(cell.getValue()))
                        .map(cell -> row.getKey() + " / " + cell.getKey().heading() + ": "
                                + cell.getValue().cell()))
                .toList();
    }
}
