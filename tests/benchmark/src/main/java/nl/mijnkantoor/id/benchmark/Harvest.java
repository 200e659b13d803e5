package nl.mijnkantoor.id.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mijnkantoor.id.demo.DemoData;

/** What came of an import and its mails, seen from outside: over the REST API, and in the mailbox. */
final class Harvest {

    private static final String REALM = "/" + DemoData.REALM;
    private static final int PAGE = 100;

    private final Side server;
    private final CsvImport started;
    private final List<String> addresses;

    Harvest(Side server, CsvImport started, List<String> addresses) {
        this.server = server;
        this.started = started;
        this.addresses = addresses;
    }

    /** Until the import is done and no invitation waits for its mail any more. */
    void awaitEnd(Duration patience) {
        BooleanSupplier end = () -> started.isDone()
                && page("/invitations", Map.of("status", "QUEUED"), 0, 1).isEmpty();
        Invitations.await(end, patience);
    }

    boolean isRight() {
        return checks().values().stream().allMatch(failing -> failing == 0);
    }

    String table(int kills) {
        var table = new StringBuilder("| after %d kills | people |\n|---|---|\n".formatted(kills));
        table.append("| lines of the file | %d |\n".formatted(addresses.size()));
        perPerson(mails(), SmtpSink.Delivery::recipient).values().stream()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .forEach((times, people) -> table.append("| mailed %d × | %d |\n".formatted(times, people)));
        checks().forEach((what, failing) ->
                table.append("| %s | %s |\n".formatted(what, failing == 0 ? "none" : failing + " WRONG")));
        return table.toString();
    }

    /** What must not be, and of how many people it is so. */
    private Map<String, Integer> checks() {
        var invitations =
                perPerson(invitations(), invitation -> invitation.path("email").asText());
        var users = perPerson(users(), user -> user.path("email").asText());
        var mails = perPerson(mails(), SmtpSink.Delivery::recipient);
        var different = perPerson(new HashSet<>(mails()), SmtpSink.Delivery::recipient);
        var checks = new LinkedHashMap<String, Integer>();
        checks.put("without exactly one user", failing(users, Set.of(1)));
        checks.put("without exactly one open invitation", failing(invitations, Set.of(1)));
        checks.put("not mailed once or twice", failing(mails, Set.of(1, 2)));
        checks.put("with mails that are no copies of each other", failing(different, Set.of(1)));
        checks.put("of somebody else", strangers(users) + strangers(invitations) + strangers(mails));
        return checks;
    }

    private int failing(Map<String, Integer> counts, Set<Integer> right) {
        return (int) addresses.stream()
                .filter(address -> !right.contains(counts.getOrDefault(address, 0)))
                .count();
    }

    private int strangers(Map<String, Integer> counts) {
        return (int) counts.keySet().stream()
                .filter(address -> !addresses.contains(address))
                .count();
    }

    private static <T> Map<String, Integer> perPerson(Collection<T> all, Function<T, String> person) {
        return all.stream().collect(Collectors.groupingBy(person, Collectors.summingInt(one -> 1)));
    }

    private List<SmtpSink.Delivery> mails() {
        return server.mailbox().deliveries();
    }

    private List<JsonNode> users() {
        return all("/users", Map.of("search", "bulk."));
    }

    private List<JsonNode> invitations() {
        return all("/invitations", Map.of("status", "SENT"));
    }

    private List<JsonNode> all(String path, Map<String, String> query) {
        var all = new ArrayList<JsonNode>();
        for (var page = page(path, query, 0, PAGE); !page.isEmpty(); page = page(path, query, all.size(), PAGE)) {
            page.forEach(all::add);
        }
        return all;
    }

    private JsonNode page(String path, Map<String, String> query, int first, int max) {
        var whole = new LinkedHashMap<>(query);
        whole.put("first", String.valueOf(first));
        whole.put("max", String.valueOf(max));
        return server.admin().get().get(REALM + path, whole);
    }
}
