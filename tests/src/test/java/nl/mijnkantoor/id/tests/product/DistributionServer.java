package nl.mijnkantoor.id.tests.product;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.demo.KeycloakDistribution;
import nl.mijnkantoor.id.demo.KeycloakServer;

/** Keycloak's distribution with the product in it, as {@code script/server} runs it. */
final class DistributionServer implements IdentityProvider {

    private final KeycloakServer server;
    private final DatabaseServer databaseServer;

    private DistributionServer(KeycloakServer server, DatabaseServer databaseServer) {
        this.server = server;
        this.databaseServer = databaseServer;
    }

    static DistributionServer start(Config config) {
        Path home = KeycloakDistribution.ofProject(config.root(), "dev-file").prepare(System.out::println);
        DatabaseServer databaseServer = DatabaseServer.start(config.data().resolve("h2"));
        Database database = databaseServer.database();
        Map<String, String> environment = new HashMap<>(config.environment());
        // It starts sooner and never runs long enough for the second compiler to pay off.
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        KeycloakServer server = KeycloakServer.start(
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
                                "--db-password=" + database.password())),
                System.out::println);
        return new DistributionServer(server, databaseServer);
    }

    @Override
    public Database database() {
        return databaseServer.database();
    }

    @Override
    public void close() {
        server.close();
        databaseServer.close();
    }
}
