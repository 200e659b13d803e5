package nl.mijnkantoor.id.tests.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outcomes as Markdown. */
final class Tables {

    private static final List<Standing> PEOPLE = List.of(Standing.values());

    private final List<Family> families;

    Tables(List<Family> families) {
        this.families = families;
    }

    String asShipped(Results shipped) {
        return heading("As shipped")
                + perFamily(
                        shipped,
                        Stream.concat(Stream.of("Way"), people()).toList(),
                        way -> List.of(row(Stream.concat(Stream.of(way.name()), cells(shipped, way)))));
    }

    String switchedOn(Results open) {
        return heading("With every way switched on, walls 2 and 3 standing")
                + perFamily(
                        open,
                        Stream.concat(Stream.of("Way", "Switched on"), people()).toList(),
                        way -> List.of(row(Stream.concat(Stream.of(way.name(), way.opened()), cells(open, way)))));
    }

    String alone(Results[] walls) {
        return heading("Each wall alone, and none")
                + perFamily(
                        walls[0],
                        List.of("Way", "Who", "Wall 1 alone", "Wall 2 alone", "Wall 3 alone", "No wall"),
                        way -> alone(walls, way));
    }

    /** People with whom the same happens share a line. */
    private static List<String> alone(Results[] walls, Way way) {
        Map<List<String>, List<String>> who = new LinkedHashMap<>();
        for (Standing standing : PEOPLE) {
            List<String> cells = Arrays.stream(walls)
                    .map(results -> results.of(way, standing).cell())
                    .toList();
            who.computeIfAbsent(cells, same -> new ArrayList<>())
                    .add(standing.heading().toLowerCase(Locale.ROOT));
        }
        List<String> rows = new ArrayList<>();
        who.forEach((cells, people) -> rows.add(row(Stream.concat(
                Stream.of(
                        rows.isEmpty() ? way.name() : "",
                        people.size() == PEOPLE.size() ? "all" : String.join("; ", people)),
                cells.stream()))));
        return rows;
    }

    /** What gives nothing even when no wall stands: Keycloak itself begins no session there. */
    String neverThrough(Results none) {
        return "\nNobody gets a token by these even without a wall: "
                + families.stream()
                        .flatMap(family -> family.ways().stream())
                        .filter(none::has)
                        .filter(way -> PEOPLE.stream()
                                .noneMatch(standing -> none.of(way, standing).isThrough()))
                        .map(Way::name)
                        .collect(Collectors.joining("; "))
                + ".\n";
    }

    String wouldChangeTheRealm() {
        return heading("With every way switched on, and each wall alone")
                + "\n"
                + row(Stream.of("Way", ""))
                + row(Stream.of("---", "---"))
                + families.stream()
                        .flatMap(family -> family.ways().stream())
                        .map(way -> row(Stream.of(way.name(), "not tried: would change the realm")))
                        .collect(Collectors.joining());
    }

    private String perFamily(Results results, List<String> headings, Function<Way, List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (Family family : families) {
            List<Way> ways = family.ways().stream().filter(results::has).toList();
            if (!ways.isEmpty()) {
                text.append("\n**").append(family.name()).append("**\n\n");
                text.append(row(headings.stream()));
                text.append(row(headings.stream().map(heading -> "---")));
                ways.forEach(way -> rows.apply(way).forEach(text::append));
            }
        }
        return text.toString();
    }

    private static Stream<String> people() {
        return PEOPLE.stream().map(Standing::heading);
    }

    private static Stream<String> cells(Results results, Way way) {
        return PEOPLE.stream().map(standing -> results.of(way, standing).cell());
    }

    private static String heading(String text) {
        return "\n### " + text + "\n";
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
