package nl.mijnkantoor.id.demo;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The office app, running as a process of its own. */
public final class OfficeAppProcess implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(4);

    private final Config config;
    private final ManagedProcess process;

    private OfficeAppProcess(Config config, ManagedProcess process) {
        this.config = config;
        this.process = process;
    }

    /**
     * How to run it.
     *
     * @param jar the runnable jar
     * @param data the folder for its log
     * @param port where it listens
     * @param url how browsers reach it
     * @param issuer whom it trusts for logins
     * @param supportUrl its help link, may be empty
     * @param clientSecret its secret there
     */
    public record Config(
            Path jar, Path data, int port, String url, String issuer, String supportUrl, String clientSecret) {

        public static Path jarOf(Path root) {
            return root.resolve("office-app").resolve("target").resolve("office-app.jar");
        }

        Path log() {
            return data.resolve("office-app.log");
        }

        @Override
        public String toString() {
            return "OfficeAppProcess.Config[" + url + "]";
        }
    }

    /**
     * Starts the app and waits until it says that it is healthy.
     *
     * @throws LaunchException when it does not become healthy; no process is left then
     */
    public static OfficeAppProcess start(Config config, Progress progress) {
        if (!Files.exists(config.jar())) {
            throw new LaunchException(
                    "%s is missing: build the project first (./mvnw package).".formatted(config.jar()));
        }
        Folders.createPrivate(config.data());
        var environment = new HashMap<>(Map.of(
                "OFFICE_APP_PORT",
                String.valueOf(config.port()),
                "OFFICE_APP_URL",
                config.url(),
                "OFFICE_APP_ISSUER",
                config.issuer(),
                "MIJNKANTOOR_OFFICE_APP_SECRET",
                config.clientSecret(),
                "MIJNKANTOOR_SUPPORT_URL",
                config.supportUrl(),
                "SERVER_ADDRESS",
                "127.0.0.1"));
        environment.putAll(ProjectFiles.javaHome());
        // A small app beside a server that needs the processor more: start soon rather than run fast later.
        var command = List.of(
                ProjectFiles.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-jar",
                config.jar().toString());
        var process = ManagedProcess.start("The office app", command, environment, config.data(), config.log());
        try {
            process.awaitReady(
                    URI.create("http://127.0.0.1:%d/health".formatted(config.port())), START_TIMEOUT, progress);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
        return new OfficeAppProcess(config, process);
    }

    public String url() {
        return config.url();
    }

    public Path log() {
        return config.log();
    }

    /** Completes when the app has ended, asked or not. */
    public CompletableFuture<Void> onExit() {
        return process.onExit();
    }

    @Override
    public void close() {
        process.close();
    }

    LaunchException stoppedByItself() {
        return process.failure("has stopped by itself");
    }
}
