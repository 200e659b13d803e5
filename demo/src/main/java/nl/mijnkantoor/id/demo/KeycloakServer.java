package nl.mijnkantoor.id.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Keycloak in production mode, running as a process of its own. */
public final class KeycloakServer implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(8);

    private static final String JAVA_OPTIONS = "JAVA_OPTS_APPEND";

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
     * @param javaOptions options of Java, behind those that the environment has in {@code JAVA_OPTS_APPEND}
     */
    public record Config(
            Path distribution,
            Path data,
            String url,
            int port,
            int managementPort,
            List<Path> realms,
            Map<String, String> environment,
            List<String> options,
            List<String> javaOptions) {

        public Config {
            realms = List.copyOf(realms);
            environment = Map.copyOf(environment);
            options = List.copyOf(options);
            javaOptions = List.copyOf(javaOptions);
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
                config.distribution().resolve("bin").resolve("kc.sh").toString(),
                "-Dkc.home.dir=" + home,
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
        environment.put(JAVA_OPTIONS, javaOptions(config));
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

    /** Asks it to end, and waits for it, and for what it does at its end, so long. */
    void end(Duration longest) {
        process.end(longest);
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

    private static String javaOptions(Config config) {
        var inherited = Optional.ofNullable(System.getenv(JAVA_OPTIONS)).orElse("");
        return Stream.concat(
                        Stream.of(config.environment().getOrDefault(JAVA_OPTIONS, inherited)),
                        config.javaOptions().stream())
                .collect(Collectors.joining(" "))
                .strip();
    }

    // The server finds everything in its home. One made of links to the shared, built one, with a data folder of its
    // own,
    // lets several servers run from one build. Java is given its class path in the shared one: a start cache is of that
    // path.
    private static Path layOutHome(Config config) {
        var home = config.data().resolve("keycloak").toAbsolutePath();
        try {
            Folders.createPrivate(config.data());
            Files.createDirectories(home);
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
