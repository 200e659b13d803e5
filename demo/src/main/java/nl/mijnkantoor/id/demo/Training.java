package nl.mijnkantoor.id.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.mijnkantoor.id.demo.visit.Totp;
import nl.mijnkantoor.id.demo.visit.VisitException;

/**
 * The life of a server for the sake of its {@link StartCache}: it starts on an empty database of its own, people log in,
 * refresh and so on, and it ends.
 *
 * @param home of a server built for Keycloak's own database, H2
 * @param realm the realm file that is shipped
 */
record Training(Path home, Path realm) {

    private static final Duration LONGEST_END = Duration.ofMinutes(5);
    private static final String SUPPORT_URL = "https://example.org/";
    private static final int LOGINS = 40;

    /** Trains the server in the first argument's folder, on the second one's realm file, for the cache in the third one's. */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            System.err.println("Training <home of the server> <realm file> <cache>");
            System.exit(1);
        }
        try {
            new Training(Path.of(arguments[0]), Path.of(arguments[1]))
                    .make(new StartCache(Path.of(arguments[2])), System.out::println);
        } catch (LaunchException | VisitException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** A process that makes the cache while whoever waits for something else goes first. */
    static ManagedProcess inBackground(Path home, Path realm, StartCache cache, Path logs) {
        var command = List.of(
                "nice",
                "-n",
                "19",
                ProjectFiles.java().toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Training.class.getName(),
                home.toString(),
                realm.toString(),
                cache.file().toString());
        return ManagedProcess.start(
                "The training", command, ProjectFiles.javaHome(), home, logs.resolve("training.log"));
    }

    /** Makes the cache; it is there when it is whole. */
    void make(StartCache cache, Progress progress) {
        var data = cache.file().toAbsolutePath().resolveSibling(cache.file().getFileName() + ".training");
        var unfinished = data.resolve("start-cache");
        Folders.delete(data);
        Folders.createPrivate(data);
        try {
            var ports = Ports.free();
            var secrets = Secrets.random();
            var idpUrl = "http://localhost:" + ports.idp();
            var officeAppUrl = "http://localhost:" + ports.officeApp();
            var people = IntStream.range(0, LOGINS).mapToObj(Training::person).toList();
            var config = new KeycloakServer.Config(
                    home,
                    data,
                    idpUrl,
                    ports.idp(),
                    ports.management(),
                    List.of(realmWith(people, data)),
                    RealmPlaceholders.of(idpUrl, officeAppUrl, SUPPORT_URL, ports.smtp(), secrets),
                    List.of(
                            "--cache-embedded-network-bind-address=127.0.0.1",
                            "--cache-embedded-network-bind-port=" + ports.mailbox()),
                    StartCache.record(unfinished));
            try (var server = KeycloakServer.start(config, progress)) {
                logIn(Login.at(Endpoints.of(idpUrl, officeAppUrl, secrets)), people);
                server.end(LONGEST_END);
            }
            Files.move(unfinished, cache.file(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LaunchException("%s cannot be made: %s".formatted(cache.file(), e.getMessage()), e);
        } finally {
            Folders.delete(data);
        }
    }

    private static void logIn(Login login, List<Person> people) {
        for (var person : people) {
            login.refresh(login.complete(person));
            login.clientCredentials();
        }
    }

    // The realm that is shipped holds nobody who could log in.
    private Path realmWith(List<Person> people, Path folder) throws IOException {
        var json = new ObjectMapper();
        var tree = (ObjectNode) json.readTree(realm.toFile());
        var users = tree.withArray("/users");
        for (var person : people) {
            users.add(json.valueToTree(user(person)));
        }
        var file = folder.resolve(realm.getFileName());
        Files.write(file, json.writeValueAsBytes(tree));
        return file;
    }

    private static Map<String, Object> user(Person person) {
        return person.representation(List.of(
                CredentialData.password(Person.PASSWORD),
                CredentialData.oneTimeCode(person.totp().secret()),
                CredentialData.recoveryCodes()));
    }

    private static Person person(int number) {
        var address = "anna.%d@voorbeeld.example".formatted(number);
        return new Person(address, new Totp("ABCDEFGHIJKLMNOPQRST"), Clock.systemUTC());
    }
}
