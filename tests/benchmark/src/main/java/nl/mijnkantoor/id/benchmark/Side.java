package nl.mijnkantoor.id.benchmark;

import java.time.Duration;
import java.util.function.Supplier;
import nl.mijnkantoor.id.demo.AdminApi;
import nl.mijnkantoor.id.demo.Endpoints;
import nl.mijnkantoor.id.demo.KeycloakServer;
import nl.mijnkantoor.id.demo.Progress;
import org.jspecify.annotations.Nullable;

/** One of the two servers that are compared. */
final class Side implements AutoCloseable {

    private final String name;
    private final KeycloakServer.Config config;
    private final Endpoints endpoints;
    private final SmtpSink mailbox;
    private final Supplier<AdminApi> admin;
    private final Supplier<DatabaseUse> database;
    private @Nullable KeycloakServer server;

    Side(
            String name,
            KeycloakServer.Config config,
            Endpoints endpoints,
            SmtpSink mailbox,
            Supplier<DatabaseUse> database) {
        this.name = name;
        this.config = config;
        this.endpoints = endpoints;
        this.mailbox = mailbox;
        this.database = database;
        this.admin = new AdminLogin(endpoints);
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

    /** Ends it as a power cut would. */
    void kill() {
        if (server != null) {
            server.kill();
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
        mailbox.close();
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

    /** What its database has done for it until now. */
    DatabaseUse database() {
        return database.get();
    }

    /** Where its mail goes. */
    SmtpSink mailbox() {
        return mailbox;
    }

    /** An admin who may do everything; to be asked for again and again, because a login lasts for a minute only. */
    Supplier<AdminApi> admin() {
        return admin;
    }
}
