package nl.mijnkantoor.id.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.mijnkantoor.id.demo.AdminApi;
import nl.mijnkantoor.id.demo.DemoData;
import nl.mijnkantoor.id.demo.Person;
import nl.mijnkantoor.id.demo.visit.Totp;

/** Brings people into a server by the admin REST API: an office, and its members with finished credentials. */
final class Population {

    private static final int CHUNK = 100;
    private static final String REALM = "/" + DemoData.REALM;
    /** Alias of the office. */
    static final String OFFICE = "kantoor-meetlat";

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int SECRET_LENGTH = 20;

    private final Credentials credentials = new Credentials();
    private final SecureRandom random = new SecureRandom();

    /**
     * Creates them.
     *
     * @param login asked for again and again, because an admin's token lives for a minute
     */
    People create(Supplier<AdminApi> login, int count) {
        var office = createOffice(login.get());
        var people = new ArrayList<Person>(count);
        while (people.size() < count) {
            var chunk = IntStream.range(people.size(), Math.min(count, people.size() + CHUNK))
                    .mapToObj(this::person)
                    .toList();
            var admin = login.get();
            for (var user :
                    imported(admin, chunk.stream().map(this::representation).toList())) {
                admin.create(
                        "%s/organizations/%s/members".formatted(REALM, office),
                        user.path("id").asText());
            }
            people.addAll(chunk);
        }
        return new People(people);
    }

    /** Accounts in every state that addresses of their names tell; locking the locked ones is left to the caller. */
    void createOfEveryKind(Side side, int count) {
        createOffice(side.admin().get());
        for (var first = 0; first < count; first += CHUNK) {
            var admin = side.admin().get();
            for (var number = first; number < Math.min(count, first + CHUNK); number++) {
                admin.create(REALM + "/invitations", invitation(Account.INVITED.address(number)));
            }
            for (var kind : List.of(Account.ACTIVE, Account.LOCKED, Account.DISABLED)) {
                var users = IntStream.range(first, Math.min(count, first + CHUNK))
                        .mapToObj(number -> person(kind.address(number), kind != Account.DISABLED))
                        .toList();
                imported(side.admin().get(), users);
            }
        }
    }

    private static Map<String, Object> invitation(String email) {
        return Map.of("email", email, "firstName", "Anna", "lastName", "Bakker", "office", OFFICE, "app", "office-app");
    }

    private Map<String, Object> person(String email, boolean enabled) {
        var representation = new LinkedHashMap<>(representation(person(email)));
        representation.put("enabled", enabled);
        return representation;
    }

    /** Makes the office, and gives its id. */
    static String createOffice(AdminApi admin) {
        admin.create(
                REALM + "/organizations",
                Map.of(
                        "name",
                        "Kantoor Meetlat",
                        "alias",
                        OFFICE,
                        "enabled",
                        true,
                        "attributes",
                        Map.of("appClientId", List.of("office-app"))));
        return admin.get(REALM + "/organizations", Map.of("search", "Kantoor Meetlat"))
                .path(0)
                .path("id")
                .asText();
    }

    private static JsonNode imported(AdminApi admin, List<Map<String, Object>> users) {
        var answer = admin.post(REALM + "/partialImport", Map.of("ifResourceExists", "FAIL", "users", users));
        if (answer.status() != 200) {
            throw new BenchmarkException(
                    "The people cannot be imported: %d %s".formatted(answer.status(), answer.body()));
        }
        return answer.body().path("results");
    }

    private Map<String, Object> representation(Person person) {
        return person.representation(credentials.of(person));
    }

    private Person person(int number) {
        return person("anna.%d@voorbeeld.example".formatted(number));
    }

    private Person person(String email) {
        var secret = new StringBuilder();
        random.ints(SECRET_LENGTH, 0, LETTERS.length()).forEach(i -> secret.append(LETTERS.charAt(i)));
        return new Person(email, new Totp(secret.toString()), Clock.systemUTC());
    }
}
