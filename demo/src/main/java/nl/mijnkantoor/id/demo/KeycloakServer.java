package nl.mijnkantoor.id.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A Keycloak in production mode, running as a process of its own. */
public final class KeycloakServer implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(8);

    private final Config config;
    private final ManagedProcess process;

    private KeycloakServer(Config config, ManagedProcess process) {
        this.config = config;
        this.process = process;
    }

    /**
     * How to run it.
     *
     * @param distribution a home folder made by {@link KeycloakDistribution#prepare}
     * @param data this server's own folder: database, imports, log
     * @param url how browsers reach it
     * @param port where it listens, on the loopback address only
     * @param managementPort health and metrics, likewise
     * @param realms realm files to import where the realm is missing
     * @param environment the placeholders of the realm files, and whatever else the server reads from there
     * @param options further options of {@code kc.sh start}, such as {@code --db-url=…}
     */
    public record Config(
            Path distribution,
            Path data,
            String url,
            int port,
            int managementPort,
            List<Path> realms,
            Map<String, String> environment,
            List<String> options) {

        public Config {
            realms = List.copyOf(realms);
            environment = Map.copyOf(environment);
            options = List.copyOf(options);
        }

        Path log() {
            return data.resolve("keycloak.log");
        }
    }

    /**
     * Starts the server and waits until it says that it is ready.
     *
     * @throws LaunchException when it does not become ready; no process is left then
     */
    public static KeycloakServer start(Config config, Progress progress) {
        var home = layOutHome(config);
        var command = new ArrayList<String>(List.of(
                home.resolve("bin").resolve("kc.sh").toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + config.port(),
                "--http-management-port=" + config.managementPort(),
                "--hostname=" + config.url()));
        command.addAll(config.options());
        var environment = new HashMap<>(ProjectFiles.javaHome());
        environment.putAll(config.environment());
        var process = ManagedProcess.start("Keycloak", command, environment, home, config.log());
        try {
            process.awaitReady(
                    URI.create("http://127.0.0.1:%d/health/ready".formatted(config.managementPort())),
                    START_TIMEOUT,
                    progress);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
        return new KeycloakServer(config, process);
    }

    public String url() {
        return config.url();
    }

    public String managementUrl() {
        return "http://localhost:" + config.managementPort();
    }

    public Path log() {
        return config.log();
    }

    /** Completes when the server has ended, asked or not. */
    public CompletableFuture<Void> onExit() {
        return process.onExit();
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    LaunchException stoppedByItself() {
        return process.failure("has stopped by itself");
    }

    // The start script finds everything beside itself. A home made of links to the shared, built one, with a data
    // folder
    // of its own, lets several servers run from one build.
    private static Path layOutHome(Config config) {
        var home = config.data().resolve("keycloak");
        try {
            Folders.createPrivate(config.data());
            Files.createDirectories(home.resolve("bin"));
            Files.copy(
                    config.distribution().resolve("bin").resolve("kc.sh"),
                    home.resolve("bin").resolve("kc.sh"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
            for (var part : List.of("lib", "conf", "providers", "themes")) {
                Files.deleteIfExists(home.resolve(part));
                Files.createSymbolicLink(
                        home.resolve(part), config.distribution().resolve(part).toAbsolutePath());
            }
            var imports = home.resolve("data").resolve("import");
            Folders.delete(imports);
            Files.createDirectories(imports);
            for (var realm : config.realms()) {
                Files.copy(realm, imports.resolve(realm.getFileName()));
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot lay out %s: %s".formatted(home, e.getMessage()), e);
        }
        return home;
    }
}
