package nl.mijnkantoor.id.benchmark;

import java.time.Duration;
import java.util.function.Supplier;
import nl.mijnkantoor.id.demo.AdminApi;
import nl.mijnkantoor.id.demo.DemoData;
import nl.mijnkantoor.id.demo.KeycloakServer;
import nl.mijnkantoor.id.demo.Progress;
import nl.mijnkantoor.id.demo.ServiceAccount;
import org.jspecify.annotations.Nullable;

/** One of the two servers that are compared. */
final class Side implements AutoCloseable {

    private final String name;
    private final KeycloakServer.Config config;
    private final Endpoints endpoints;
    private @Nullable KeycloakServer server;

    Side(String name, KeycloakServer.Config config, Endpoints endpoints) {
        this.name = name;
        this.config = config;
        this.endpoints = endpoints;
    }

    /** What a start took. */
    record Start(Duration wall, Duration cpu) {}

    Start start() {
        var begin = System.nanoTime();
        server = KeycloakServer.start(config, Progress.SILENT);
        return new Start(Duration.ofNanos(System.nanoTime() - begin), process().cpu());
    }

    void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    void restart() {
        stop();
        start();
    }

    @Override
    public void close() {
        stop();
    }

    String name() {
        return name;
    }

    Endpoints endpoints() {
        return endpoints;
    }

    ServerProcess process() {
        return ServerProcess.runningIn(config.data().resolve("keycloak").toAbsolutePath());
    }

    Supplier<AdminApi> admin() {
        var bootstrap = new ServiceAccount(
                "master", DemoData.BOOTSTRAP, endpoints.secrets().bootstrapSecret());
        return () -> AdminApi.login(endpoints.idpUrl(), bootstrap);
    }
}
