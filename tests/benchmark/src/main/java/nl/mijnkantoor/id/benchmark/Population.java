package nl.mijnkantoor.id.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.mijnkantoor.id.demo.AdminApi;
import nl.mijnkantoor.id.demo.DemoData;

/** Brings people into a server by the admin REST API: an office, and its members with finished credentials. */
final class Population {

    private static final int CHUNK = 100;
    private static final String REALM = "/" + DemoData.REALM;
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
            for (var user : imported(admin, chunk)) {
                admin.create(
                        "%s/organizations/%s/members".formatted(REALM, office),
                        user.path("id").asText());
            }
            people.addAll(chunk);
        }
        return new People(people);
    }

    private static String createOffice(AdminApi admin) {
        admin.create(
                REALM + "/organizations",
                Map.of("name", "Kantoor Meetlat", "alias", "kantoor-meetlat", "enabled", true));
        return admin.get(REALM + "/organizations", Map.of("search", "Kantoor Meetlat"))
                .path(0)
                .path("id")
                .asText();
    }

    private JsonNode imported(AdminApi admin, List<Person> people) {
        var users = people.stream().map(this::representation).toList();
        var answer = admin.post(REALM + "/partialImport", Map.of("ifResourceExists", "FAIL", "users", users));
        if (answer.status() != 200) {
            throw new BenchmarkException(
                    "The people cannot be imported: %d %s".formatted(answer.status(), answer.body()));
        }
        return answer.body().path("results");
    }

    private Map<String, Object> representation(Person person) {
        return Map.of(
                "username",
                person.email(),
                "email",
                person.email(),
                "emailVerified",
                true,
                "enabled",
                true,
                "firstName",
                "Anna",
                "lastName",
                "Bakker",
                "credentials",
                credentials.of(person));
    }

    private Person person(int number) {
        var secret = new StringBuilder();
        random.ints(SECRET_LENGTH, 0, LETTERS.length()).forEach(i -> secret.append(LETTERS.charAt(i)));
        return new Person(
                "anna.%d@voorbeeld.example".formatted(number), new Totp(secret.toString()), Clock.systemUTC());
    }
}
