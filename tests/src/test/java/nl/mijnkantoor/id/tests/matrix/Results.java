package nl.mijnkantoor.id.tests.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The outcomes at one site. */
final class Results {

    private final Map<String, Map<Standing, Outcome>> rows = new LinkedHashMap<>();

    void add(Way way, Map<Standing, Outcome> row) {
        rows.put(way.name(), row);
    }

    /** The other's outcomes too. */
    void add(Results others) {
        rows.putAll(others.rows);
    }

    boolean has(Way way) {
        return rows.containsKey(way.name());
    }

    Outcome of(Way way, Standing standing) {
        return Objects.requireNonNull(
                rows.getOrDefault(way.name(), Map.of()).get(standing), () -> way.name() + " was not tried");
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
