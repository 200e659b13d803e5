package nl.mijnkantoor.id.benchmark;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.demo.Folders;
import nl.mijnkantoor.id.demo.LaunchException;
import nl.mijnkantoor.id.demo.Login;
import nl.mijnkantoor.id.demo.Progress;
import nl.mijnkantoor.id.demo.visit.VisitException;

/** Brings both servers up, measures them in turns, and writes what came of it. */
final class Benchmark {

    private static final String EQUAL =
            "version, JVM options, keycloak.conf, start options, kind of database, clients, scopes,"
                    + " flows (password, then code), lifespans, events, people with a password (%s), a code (TOTP, not reusable),"
                            .formatted(PasswordHash.description())
                    + " recovery codes and an office";
    private static final String STOCK =
            "theme keycloak.v2, tokens signed RS256, none of our providers and password rules";
    private static final String OURS =
            "the realm file as shipped (access tokens signed ES256, ID tokens RS256), our providers and theme";

    private final Path root;
    private final Plan plan;
    private final Parts parts;
    private final Progress progress;
    private final Map<String, String> environment = new LinkedHashMap<>();

    private Benchmark(Path root, Plan plan, Parts parts, Progress progress) {
        this.root = root;
        this.plan = plan;
        this.parts = parts;
        this.progress = progress;
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
        var distributions = Sides.distributions(root);
        progress.say("Preparing both servers");
        distributions.both().forEach(distribution -> distribution.prepare(progress));
        if (!plan.onlyInvitations()) {
            Sides.train(root, progress);
        }
        // Unpacking and building happen once per machine and are no part of the time a run may take.
        var limit = TimeLimit.startingNow(plan.limit());
        describe();
        var folder = Folders.createPrivate(root.resolve("target").resolve("benchmark"));
        Folders.delete(folder.resolve("postgres").resolve("data"));
        var database = parts.keep(Database.start(folder.resolve("postgres")));
        environment.put("database", database.version() + ", embedded, a database for each side");

        progress.say("Starting both servers");
        var sides = new Sides(root, folder, database).create(progress).map(parts::keep);
        var firstStart = new Series("s");
        firstStart.add(sides.map(side -> side.start().wall().toNanos() / 1e9));
        var operations = new ArrayList<Operation>();
        try (var load = new Load(Machine.processors())) {
            if (plan.onlyInvitations()) {
                Population.createOffice(sides.ours().admin().get());
                operations.addAll(new Invitations(plan, limit, progress, load).measure(sides));
            } else {
                operations.addAll(everything(sides, limit, load));
                operations.add(Operation.of("start-first", firstStart));
            }
        }

        environment.put("took", "%d s".formatted(limit.elapsed().toSeconds()));
        var result = new Result(environment, operations);
        result.write(folder);
        if (plan.isFull()) {
            result.publish(root.resolve("docs").resolve("benchmarks.md"));
        }
        progress.say("\n" + new Table(result).markdown());
        progress.say("Written to %s and result.md beside it".formatted(folder.resolve("result.json")));
    }

    private List<Operation> everything(Pair<Side> sides, TimeLimit limit, Load load) {
        var workloads = workloads(sides);
        progress.say("Logins, refreshes, client credentials: stock, ours, stock, ours …");
        var operations = new ArrayList<>(new Rounds(plan, limit, progress, load, sides, workloads).run());
        operations.addAll(new Invitations(plan, limit, progress, load).measure(sides));
        operations.addAll(pages(sides, limit));
        progress.say("Starts and first logins, one server at a time");
        var logins = workloads.map(side -> side.of(OperationKind.LOGIN_TOTP));
        operations.addAll(new Starts(plan, limit, progress, load).measure(sides, logins));
        return operations;
    }

    private Pair<Rounds.Workloads> workloads(Pair<Side> sides) {
        progress.say("Creating %d people on either side".formatted(plan.people()));
        var population = new Population();
        return sides.map(side -> {
            var people = population.create(side.admin(), plan.people());
            var login = Login.at(side.endpoints());
            return kind -> kind.on(login, people);
        });
    }

    private List<Operation> pages(Pair<Side> sides, TimeLimit limit) {
        var chromium = Phone.chromium(System.getenv());
        if (chromium.isEmpty()) {
            progress.say("No Chromium here (CHROMIUM names one): the figures of the page are left out");
            environment.put("browser", "none, so no figures of the page");
            return List.of();
        }
        progress.say("The login page on a phone: " + Phone.DESCRIPTION);
        environment.put("browser", Phone.DESCRIPTION);
        try (var phone = Phone.start(chromium.get())) {
            return new Pages(plan, limit, progress).measure(phone, sides);
        }
    }

    private void describe() {
        environment.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        environment.put("plan", plan.description());
        environment.put(
                "machine", "%d x %s, %s".formatted(Machine.processors(), Machine.processor(), Machine.memory()));
        environment.put("load before", "%.1f".formatted(Machine.load()));
        environment.put("system", Machine.system());
        environment.put("java", Machine.java() + ", options as kc.sh sets them");
        environment.put(
                "keycloak",
                Sides.distributions(root)
                        .ours()
                        .archive()
                        .getFileName()
                        .toString()
                        .replaceAll("[^0-9.]+|\\.zip", ""));
        environment.put("equal on both sides", EQUAL);
        environment.put("stock", STOCK);
        environment.put("ours", OURS);
    }
}
