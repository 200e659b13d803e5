package nl.mijnkantoor.id.tests.product;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.demo.KeycloakDistribution;
import nl.mijnkantoor.id.demo.KeycloakServer;

/** Keycloak's distribution with the product in it, as {@code script/server} runs it. */
final class DistributionServer implements IdentityProvider {

    private final KeycloakServer.Config server;
    private final DatabaseServer databaseServer;
    private KeycloakServer running;

    private DistributionServer(KeycloakServer.Config server, DatabaseServer databaseServer) {
        this.server = server;
        this.databaseServer = databaseServer;
        this.running = KeycloakServer.start(server, System.out::println);
    }

    static DistributionServer start(Config config) {
        return start(config, KeycloakDistribution.ofProject(config.root(), "dev-file"), List.of());
    }

    /** The server of another build, started with further options. */
    static DistributionServer start(Config config, KeycloakDistribution distribution, List<String> furtherOptions) {
        Path home = distribution.prepare(System.out::println);
        DatabaseServer databaseServer = DatabaseServer.start(config.data().resolve("h2"));
        Database database = databaseServer.database();
        Map<String, String> environment = new HashMap<>(config.environment());
        // It starts sooner and never runs long enough for the second compiler to pay off.
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        return new DistributionServer(
                new KeycloakServer.Config(
                        home,
                        config.data(),
                        config.url(),
                        config.ports().idp(),
                        config.ports().management(),
                        List.of(config.root().resolve("realm-export/mijnkantoor-realm.json")),
                        environment,
                        options(database, furtherOptions),
                        distribution.startCache().use()),
                databaseServer);
    }

    @Override
    public void restart() {
        running.close();
        running = KeycloakServer.start(server, System.out::println);
    }

    private static List<String> options(Database database, List<String> furtherOptions) {
        List<String> options = new ArrayList<>(furtherOptions);
        options.add("--db-url=" + database.url());
        options.add("--db-username=" + database.user());
        options.add("--db-password=" + database.password());
        // Each browser of a test comes from an address of its own.
        options.add("--proxy-headers=xforwarded");
        options.add("--spi-invitation--mijnkantoor-invitation--upkeep-interval=1s");
        return options;
    }

    @Override
    public Database database() {
        return databaseServer.database();
    }

    @Override
    public void close() {
        running.close();
        databaseServer.close();
    }
}
