package nl.mijnkantoor.id.tests.product;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.time.Duration;
import java.util.List;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The project's own image, built beforehand, with PostgreSQL. It shares the host's network: browsers, office app, mailbox and
 * server all know each other under the same addresses, as they do with the distribution.
 */
final class ContainerServer implements IdentityProvider {

    private static final String IMAGE = "mijnkantoor-id";
    private static final String DATABASE_IMAGE = "postgres:17";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

    private final KeycloakContainer server;
    private final PostgreSQLContainer database;
    private final Api management;

    private ContainerServer(KeycloakContainer server, PostgreSQLContainer database, Api management) {
        this.server = server;
        this.database = database;
        this.management = management;
    }

    @SuppressWarnings("resource") // Closed with this, or below when the server does not start.
    static ContainerServer start(Config config) {
        // While PostgreSQL sets itself up it listens to nobody outside.
        PostgreSQLContainer database = new PostgreSQLContainer(DATABASE_IMAGE)
                .withDatabaseName("keycloak")
                .waitingFor(Wait.forListeningPort());
        database.start();
        KeycloakContainer server = new KeycloakContainer(IMAGE)
                .withProductionMode()
                .withOptimizedFlag()
                .withBootstrapAdminDisabled()
                .withRamPercentage(5, 25)
                .withImagePullPolicy(image -> false)
                .withNetworkMode("host")
                .withEnv(config.environment())
                .withEnv("KC_DB_URL", database.getJdbcUrl())
                .withEnv("KC_DB_USERNAME", database.getUsername())
                .withEnv("KC_DB_PASSWORD", database.getPassword())
                .withEnv("KC_HOSTNAME", config.url())
                .withEnv("KC_PROXY_HEADERS", "xforwarded")
                .withEnv("KC_SPI_INVITATION__MIJNKANTOOR_INVITATION__UPKEEP_INTERVAL", "1s")
                .withEnv("KC_HTTP_ENABLED", "true")
                .withEnv("KC_HTTP_HOST", "127.0.0.1")
                .withEnv("KC_HTTP_PORT", String.valueOf(config.ports().idp()))
                .withEnv(
                        "KC_HTTP_MANAGEMENT_PORT", String.valueOf(config.ports().management()))
                .waitingFor(Wait.forLogMessage(".*Listening on: http.*", 1).withStartupTimeout(START_TIMEOUT));
        // Nothing to map: the ports are the host's.
        server.setExposedPorts(List.of());
        Api management = Api.anonymous("http://localhost:" + config.ports().management());
        try {
            server.start();
            awaitReady(management);
        } catch (RuntimeException | AssertionError e) {
            System.err.println(server.getLogs());
            server.stop();
            database.stop();
            throw e;
        }
        return new ContainerServer(server, database, management);
    }

    @Override
    public void restart() {
        server.getDockerClient().restartContainerCmd(server.getContainerId()).exec();
        awaitReady(management);
    }

    private static void awaitReady(Api management) {
        Eventually.holds("the server to be ready", () -> isReady(management));
    }

    private static boolean isReady(Api management) {
        try {
            return management.get("/health/ready").status() == 200;
        } catch (AssertionError e) {
            // Nobody listens yet.
            return false;
        }
    }

    @Override
    public Database database() {
        return new Database(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    @Override
    public void close() {
        server.stop();
        database.stop();
    }
}
