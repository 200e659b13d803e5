package nl.mijnkantoor.id.tests.product;

import java.nio.file.Path;
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
        Path home = KeycloakDistribution.ofProject(config.root(), "dev-file").prepare(System.out::println);
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
                        List.of(
                                "--db-url=" + database.url(),
                                "--db-username=" + database.user(),
                                "--db-password=" + database.password(),
                                // Each browser of a test comes from an address of its own.
                                "--proxy-headers=xforwarded")),
                databaseServer);
    }

    @Override
    public void restart() {
        running.close();
        running = KeycloakServer.start(server, System.out::println);
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
