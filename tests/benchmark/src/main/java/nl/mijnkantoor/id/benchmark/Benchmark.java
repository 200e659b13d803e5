package nl.mijnkantoor.id.benchmark;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.demo.Folders;
import nl.mijnkantoor.id.demo.KeycloakDistribution;
import nl.mijnkantoor.id.demo.LaunchException;
import nl.mijnkantoor.id.demo.Progress;
import nl.mijnkantoor.id.demo.visit.VisitException;

/** Brings both servers up, measures them in turns, and writes what came of it. */
final class Benchmark {

    private static final String EQUAL =
            "version, JVM options but for the start cache, keycloak.conf, start options, kind of database, clients, scopes,"
                    + " flows (password, then code), lifespans, events, people with a password (%s), a code (TOTP, not reusable),"
                            .formatted(PasswordHash.description())
                    + " recovery codes and an office";
    private static final String STOCK =
            "theme keycloak.v2, tokens signed RS256, none of our providers and password rules";
    private static final String OURS =
            "the realm file as shipped (access tokens signed ES256, ID tokens RS256), our providers and theme, and the start cache that the container image has";

    private final Path root;
    private final Plan plan;
    private final Parts parts;
    private final Progress progress;
    private final Pair<KeycloakDistribution> distributions;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    private Benchmark(Path root, Plan plan, Parts parts, Progress progress) {
        this.root = root;
        this.plan = plan;
        this.parts = parts;
        this.progress = progress;
        distributions = Sides.distributions(root);
    }

    /** {@code script/benchmark} names the project's folder in the system property {@code mijnkantoor.root}. */
    public static void main(String[] arguments) {
        var root = Path.of(System.getProperty("mijnkantoor.root", "."))
                .toAbsolutePath()
                .normalize();
        try (var parts = new Parts()) {
            if (!Machine.isLinux()) {
                throw new BenchmarkException("The benchmark reads /proc: it runs on Linux only.");
            }
            Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop"));
            Progress progress = System.out::println;
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "--timing" -> new Timing(root, parts, progress).run();
                case "--kill" -> Kills.of(root, parts, progress, arguments).run();
                default -> new Benchmark(root, Plan.of(List.of(arguments)), parts, progress).run();
            }
        } catch (BenchmarkException | LaunchException | VisitException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        progress.say("Preparing both servers");
        if (!plan.onlyInvitations()) {
            train();
        }
        distributions.both().forEach(distribution -> distribution.prepare(progress));
        // Unpacking and building happen once per machine and are no part of the time a run may take.
        var limit = TimeLimit.startingNow(plan.limit());
        describe();
        var folder = Folders.createPrivate(root.resolve("target").resolve("benchmark"));
        Folders.delete(folder.resolve("postgres").resolve("data"));
        var database = parts.keep(Database.start(folder.resolve("postgres")));
        environment.put("database", database.description());

        progress.say("Starting both servers");
        var sides = new Sides(root, folder, database).create(progress).map(parts::keep);
        var firstStart = new Series("s");
        firstStart.add(sides.map(side -> side.start().wall().toNanos() / 1e9));
        describeJava(sides.map(side -> side.process().javaOptions()));
        var operations = new ArrayList<Operation>();
        try (var load = new Load(Machine.processors())) {
            var stages = new Stages(plan, limit, progress, load, database, sides);
            if (plan.onlyInvitations()) {
                operations.addAll(stages.onlyInvitations());
            } else {
                operations.addAll(stages.everything());
                operations.add(Operation.of("start-first", firstStart));
            }
            environment.put("processor time used by others", stages.others());
            environment.put("took", "%d s".formatted(limit.elapsed().toSeconds()));
            failures.addAll(stages.failures());
        }
        finish(folder, operations);
    }

    /** Where it fails ours is measured without the start cache, which the result says: most figures are as good. */
    private void train() {
        try {
            Sides.train(root, progress);
        } catch (LaunchException | VisitException e) {
            progress.say("  Left out: " + e.getMessage());
            failures.add("training: " + e.getMessage());
        }
    }

    private void finish(Path folder, List<Operation> operations) {
        if (!failures.isEmpty()) {
            environment.put("failed", String.join("; ", failures));
        }
        var result = new Result(environment, operations);
        result.write(folder);
        progress.say("\n" + new Table(result).markdown());
        progress.say("Written to %s and result.md beside it".formatted(folder.resolve("result.json")));
        if (!failures.isEmpty()) {
            throw new BenchmarkException("The result is not whole: " + String.join("; ", failures));
        }
        if (plan.isFull()) {
            result.publish(root.resolve("docs").resolve("benchmarks.md"));
        }
    }

    private void describe() {
        environment.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        environment.put("product", System.getProperty("mijnkantoor.commit", "unknown"));
        environment.put("plan", plan.description());
        environment.put(
                "machine", "%d x %s, %s".formatted(Machine.processors(), Machine.processor(), Machine.memory()));
        environment.put("limits of the machine", Machine.limits());
        environment.put("load before", "%.1f".formatted(Machine.load()));
        environment.put("system", Machine.system());
        environment.put("java", Machine.java());
        environment.put(
                "keycloak",
                distributions.ours().archive().getFileName().toString().replaceAll("[^0-9.]+|\\.zip", ""));
        environment.put("browser", Phone.chromium(System.getenv()).isPresent() ? Phone.DESCRIPTION : "none");
        environment.put("equal on both sides", EQUAL);
        environment.put("stock", STOCK);
        environment.put("ours", OURS);
    }

    private void describeJava(Pair<List<String>> options) {
        environment.put("java options of stock", String.join(" ", options.stock()));
        environment.put("java options of ours", String.join(" ", options.ours()));
        environment.put("start cache", startCache());
    }

    private String startCache() {
        var cache = distributions.ours().startCache();
        return cache.exists()
                ? "%d MB, of ours only; what one would do for stock was not tried"
                        .formatted(cache.file().toFile().length() >> 20)
                : "none";
    }
}
