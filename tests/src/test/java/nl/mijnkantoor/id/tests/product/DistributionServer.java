package nl.mijnkantoor.id.tests.product;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.demo.KeycloakDistribution;
import nl.mijnkantoor.id.demo.KeycloakServer;

/** Keycloak's distribution with the product in it, as {@code script/server} runs it. */
final class DistributionServer implements IdentityProvider {

    private final KeycloakServer server;
    private final Database database;

    private DistributionServer(KeycloakServer server, Database database) {
        this.server = server;
        this.database = database;
    }

    static DistributionServer start(Config config) {
        Path home = KeycloakDistribution.ofProject(config.root(), "dev-file").prepare(System.out::println);
        // H2's mixed mode: the server owns the file and lets this test's own process look into it.
        String url = "jdbc:h2:file:%s;AUTO_SERVER=TRUE;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE".formatted(config.data().resolve("h2/db"));
        Map<String, String> environment = new HashMap<>(config.environment());
        // It starts sooner and never runs long enough for the second compiler to pay off.
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -Dh2.bindAddress=127.0.0.1");
        KeycloakServer server = KeycloakServer.start(
                new KeycloakServer.Config(
                        home,
                        config.data(),
                        config.url(),
                        config.ports().idp(),
                        config.ports().management(),
                        List.of(config.root().resolve("realm-export/mijnkantoor-realm.json")),
                        environment,
                        List.of("--db-url=" + url, "--db-username=sa", "--db-password=sa")),
                System.out::println);
        return new DistributionServer(server, new Database(url, "sa", "sa"));
    }

    @Override
    public Optional<Database> database() {
        return Optional.of(database);
    }

    @Override
    public void close() {
        server.close();
    }
}
