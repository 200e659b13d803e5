package nl.mijnkantoor.id.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.mijnkantoor.id.demo.mailbox.Mailbox;

/** The whole product on one machine, in the foreground: what {@code script/server} runs. */
public final class Demo implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final DemoConfig config;
    private final Progress progress;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final AtomicBoolean asked = new AtomicBoolean();

    private Demo(DemoConfig config, Progress progress) {
        this.config = config;
        this.progress = progress;
    }

    /** {@code script/server} names the project's folder in the system property {@code mijnkantoor.root}. */
    public static void main(String[] arguments) {
        var root = Path.of(System.getProperty("mijnkantoor.root", "."));
        try {
            var config = DemoConfig.from(List.of(arguments), System.getenv(), root);
            config.ports().requireFree();
            try (var lock = DataFolder.lock(config);
                    var demo = new Demo(config, Demo::print)) {
                lock.prepare();
                // Ctrl-C ends the Java virtual machine, and with it the processes of this demo.
                Runtime.getRuntime().addShutdownHook(new Thread(demo::stop, "stop"));
                demo.run();
            }
        } catch (LaunchException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    // Comes back only when the demo was asked to stop.
    private void run() {
        try {
            bringUpAndWatch();
        } catch (LaunchException e) {
            // A part that ends because of Ctrl-C is no failure.
            if (!asked.get()) {
                throw e;
            }
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private void stop() {
        asked.set(true);
        close();
    }

    private void bringUpAndWatch() {
        var secrets = Secrets.keptIn(config.data().resolve("secrets.properties"));
        keep(Mailbox.start(Mailbox.Config.local(
                config.ports().smtp(), config.ports().mailbox(), config.data().resolve("mailbox"))));
        var distribution = KeycloakDistribution.ofProject(config.root(), "dev-file");
        var home = distribution.prepare(progress);
        progress.say("Starting Keycloak, the office app and the mailbox");
        var officeApp = CompletableFuture.supplyAsync(() -> keep(OfficeAppProcess.start(officeApp(secrets), progress)));
        var keycloak = keep(KeycloakServer.start(keycloak(home, distribution.startCache(), secrets), progress));
        new DemoData(DemoData.Config.of(config, secrets)).putInPlace(progress);
        var app = joined(officeApp);
        DemoProperties.write(config, secrets);
        Welcome.lines(config).forEach(progress::say);
        if (!distribution.startCache().exists()) {
            progress.say("In the background, once, for a minute or two: what makes the next start quicker");
            var training = Training.inBackground(home, realm(), distribution.startCache(), config.data());
            // Asked to end it would write down what it has met so far, which takes long.
            keep(training::kill);
        }
        throw joined(keycloak.onExit()
                .thenApply(nothing -> keycloak.stoppedByItself())
                .applyToEither(app.onExit().thenApply(nothing -> app.stoppedByItself()), failure -> failure));
    }

    private Path realm() {
        return config.root().resolve("realm-export").resolve("mijnkantoor-realm.json");
    }

    private KeycloakServer.Config keycloak(Path home, StartCache startCache, Secrets secrets) {
        return new KeycloakServer.Config(
                home,
                config.data(),
                config.idpUrl(),
                config.ports().idp(),
                config.ports().management(),
                List.of(realm()),
                RealmPlaceholders.of(config, secrets),
                // One node, so no cluster to listen for; and no log line for every time it is asked whether it is
                // ready.
                List.of("--cache=local", "--log-level=info,io.smallrye.health:error"),
                startCache.use());
    }

    private OfficeAppProcess.Config officeApp(Secrets secrets) {
        return new OfficeAppProcess.Config(
                OfficeAppProcess.Config.jarOf(config.root()),
                config.data(),
                config.ports().officeApp(),
                config.officeAppUrl(),
                config.idpUrl() + "/realms/" + DemoData.REALM,
                config.supportUrl(),
                secrets.officeAppSecret());
    }

    @Override
    public void close() {
        synchronized (running) {
            while (!running.isEmpty()) {
                closeQuietly(running.pop());
            }
        }
        // A part that was just being started is in no list yet.
        ProcessTree.end(ProcessHandle.current().descendants().toList(), GRACE);
        try {
            Files.deleteIfExists(DemoProperties.file(config));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        synchronized (running) {
            running.push(part);
        }
        return part;
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("Could not stop " + part + ": " + e.getMessage());
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LaunchException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
