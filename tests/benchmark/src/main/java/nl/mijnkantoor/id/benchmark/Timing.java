package nl.mijnkantoor.id.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import nl.mijnkantoor.id.demo.Folders;
import nl.mijnkantoor.id.demo.Login;
import nl.mijnkantoor.id.demo.Progress;

/**
 * Tries whether a stranger can tell from the time of an answer which accounts there are: the same is asked for every kind of
 * account, in turns that are shuffled, each time for another one.
 */
final class Timing {

    private static final int WARM_UP = 60;
    private static final int TRIES = 200;
    private static final int GUESSES_THAT_LOCK = 3;
    private static final long SEED = 20260101;

    /** Away with the limits for one source, and with everything that ends a lock before the measurement does. */
    private static final List<String> WITHOUT_LIMITS = List.of(
            "--spi-throttle--mijnkantoor-throttle--login-source=1000000/1m",
            "--spi-throttle--mijnkantoor-throttle--forgot-password-source=1000000/1m");

    private static final Map<String, Integer> LONG_LOCKS = Map.of(
            "failureFactor", 2,
            "quickLoginCheckMilliSeconds", 0,
            "waitIncrementSeconds", 7200,
            "maxFailureWaitSeconds", 7200);

    private final Path root;
    private final Parts parts;
    private final Progress progress;

    Timing(Path root, Parts parts, Progress progress) {
        this.root = root;
        this.parts = parts;
        this.progress = progress;
    }

    void run() {
        progress.say("Preparing the server");
        var folder = Folders.createPrivate(root.resolve("target").resolve("timing"));
        Folders.delete(folder.resolve("postgres").resolve("data"));
        var database = parts.keep(Database.start(folder.resolve("postgres")));
        var side = parts.keep(
                new Sides(root, folder, database).ours(this::withLongLocks, WITHOUT_LIMITS, Map.of(), progress));
        side.start();
        progress.say("Making %d accounts of each kind".formatted(2 * (WARM_UP + TRIES)));
        new Population().createOfEveryKind(side, 2 * (WARM_UP + TRIES));
        var stranger = new Stranger(Login.at(side.endpoints()));
        for (var i = 0; i < 2 * (WARM_UP + TRIES); i++) {
            for (var guess = 0; guess < GUESSES_THAT_LOCK; guess++) {
                stranger.wrongPassword(Account.LOCKED.address(i));
            }
        }
        measure("forgot-password", database, stranger::forgotPassword, 0);
        measure("wrong-password", database, stranger::wrongPassword, WARM_UP + TRIES);
    }

    private void measure(String name, Database database, Function<String, Duration> act, int firstAccount) {
        var times = new EnumMap<Account, List<Double>>(Account.class);
        var random = new Random(SEED);
        var neighbours = new Neighbours(database);
        neighbours.during(() -> {
            for (var i = 0; i < WARM_UP + TRIES; i++) {
                var turn = new ArrayList<>(Arrays.asList(Account.values()));
                Collections.shuffle(turn, random);
                for (var account : turn) {
                    var took = act.apply(account.address(firstAccount + i)).toNanos() / 1e6;
                    if (i >= WARM_UP) {
                        times.computeIfAbsent(account, key -> new ArrayList<>()).add(took);
                    }
                }
            }
            return times;
        });
        progress.say(report(name, times, neighbours));
    }

    private static String report(String name, Map<Account, List<Double>> times, Neighbours neighbours) {
        var unknown = Summary.of(times.getOrDefault(Account.UNKNOWN, List.of()));
        var report = new StringBuilder(
                "\n%s, ms; others used %.0f %% of the processors\n".formatted(name, neighbours.share() * 100));
        report.append("| account | tries | median | MAD | p25 | p75 | p95 | to unknown | noise of both | verdict |\n");
        report.append("|---|---|---|---|---|---|---|---|---|---|\n");
        times.forEach((account, values) -> {
            var sorted = values.stream().sorted().toList();
            var summary = Summary.of(values);
            var difference = summary.median() - unknown.median();
            var noise = summary.noise() + unknown.noise();
            report.append("| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %+.2f | %.2f | %s |\n"
                    .formatted(
                            account.title(),
                            summary.count(),
                            summary.median(),
                            deviation(values, summary.median()),
                            Summary.percentile(sorted, 25),
                            Summary.percentile(sorted, 75),
                            Summary.percentile(sorted, 95),
                            difference,
                            noise,
                            Math.abs(difference) <= noise ? "noise exceeds the difference" : "differs"));
        });
        return report.toString();
    }

    /** The median of how far the values are from their median. */
    private static double deviation(List<Double> values, double median) {
        return Summary.of(values.stream().map(value -> Math.abs(value - median)).toList())
                .median();
    }

    private Path withLongLocks(Path realm) {
        var json = new ObjectMapper();
        var changed = root.resolve("target").resolve("timing").resolve(realm.getFileName());
        try {
            var tree = (ObjectNode) json.readTree(realm.toFile());
            LONG_LOCKS.forEach(tree::put);
            json.writeValue(changed.toFile(), tree);
            return changed;
        } catch (IOException e) {
            throw new BenchmarkException("The realm file cannot be changed: " + e.getMessage(), e);
        }
    }
}
