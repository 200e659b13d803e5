package nl.mijnkantoor.id.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.mijnkantoor.id.demo.Folders;
import nl.mijnkantoor.id.demo.LaunchException;
import nl.mijnkantoor.id.demo.Progress;

/**
 * Ends the server as a power cut would, at random moments while it imports and mails, starts it again each time, lets it
 * finish, and counts: everybody is to be invited once, and mailed once or, at worst, twice.
 */
final class Kills {

    private static final String OFFICE = Population.OFFICE;
    private static final int USUAL_KILLS = 20;
    private static final int USUAL_LINES = 1000;

    /** Else all would be done before the last kills: while the server starts it works already. */
    private static final Duration SLOW_MAIL = Duration.ofMillis(250);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** A server that is about to die need not become as fast as it can. */
    private static final Map<String, String> QUICK_START = Map.of("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");

    private final Path root;
    private final Parts parts;
    private final Progress progress;
    private final int kills;
    private final int lines;
    private final Random random;

    private Kills(Path root, Parts parts, Progress progress, int kills, int lines, long seed) {
        this.root = root;
        this.parts = parts;
        this.progress = progress;
        this.kills = kills;
        this.lines = lines;
        this.random = new Random(seed);
        progress.say("%d kills during an import of %d lines and its mailing; seed %d".formatted(kills, lines, seed));
    }

    /**
     * As the command line asks for.
     *
     * @param arguments {@code --kill}, how many kills, how many lines, and a seed to have the same moments again; all but the
     *     first may be left out
     */
    static Kills of(Path root, Parts parts, Progress progress, String... arguments) {
        return new Kills(
                root,
                parts,
                progress,
                (int) number(arguments, 1, USUAL_KILLS),
                (int) number(arguments, 2, USUAL_LINES),
                number(arguments, 3, Instant.now().getEpochSecond()));
    }

    /**
     * Does it all.
     *
     * @throws BenchmarkException where anything was lost, or done once too often
     */
    void run() {
        progress.say("Preparing the server");
        var folder = Folders.createPrivate(root.resolve("target").resolve("kill"));
        Folders.delete(folder.resolve("postgres").resolve("data"));
        var database = parts.keep(Database.start(folder.resolve("postgres")));
        var sides = new Sides(root, folder, database);
        var server = parts.keep(sides.ours(UnaryOperator.identity(), List.of(), QUICK_START, progress));
        server.mailbox().think(SLOW_MAIL);
        server.start();
        Population.createOffice(server.admin().get());

        var addresses = IntStream.range(0, lines)
                .mapToObj("bulk.%04d@voorbeeld.example"::formatted)
                .toList();
        var started = CsvImport.start(server.admin(), OFFICE, addresses);
        var atWork = 0;
        for (var kill = 1; kill <= kills; kill++) {
            var moment = awaitMoment(server, started, kills - kill + 1);
            server.kill();
            progress.say("  Kill %2d, at %s".formatted(kill, moment));
            atWork += moment.steps() < 2 * lines ? 1 : 0;
            server.start();
        }
        progress.say("No more kills: the server finishes its work");
        var harvest = new Harvest(server, started, addresses);
        harvest.awaitEnd(PATIENCE);
        progress.say("\n" + harvest.table(kills));
        progress.say("Kills that hit it at work: %d".formatted(atWork));
        if (!harvest.isRight()) {
            throw new BenchmarkException("Not everybody was invited once and mailed once or twice.");
        }
        if (2 * atWork < kills) {
            throw new BenchmarkException("Most kills came when all was done: take more lines.");
        }
    }

    /** How far import and mailing had come. */
    private record Moment(int imported, int mails) {

        int steps() {
            return imported + mails;
        }

        @Override
        public String toString() {
            return "%4d lines imported, %4d mails delivered".formatted(imported, mails);
        }
    }

    /** Waits for a random part of what is left, so that the last kill, too, hits a server at work. */
    private Moment awaitMoment(Side server, CsvImport started, int killsLeft) {
        var now = moment(server, started);
        var left = Math.max(0, 2 * lines - now.steps());
        var end = now.steps() + random.nextInt(2 * left / (killsLeft + 1) + 1);
        while (now.steps() < end) {
            now = moment(server, started);
        }
        return now;
    }

    private static Moment moment(Side server, CsvImport started) {
        return new Moment(started.done(), server.mailbox().count());
    }

    private static long number(String[] arguments, int index, long usual) {
        if (arguments.length <= index) {
            return usual;
        }
        try {
            return Long.parseLong(arguments[index]);
        } catch (NumberFormatException e) {
            throw new LaunchException("%s is no number.".formatted(arguments[index]), e);
        }
    }
}
