package nl.mijnkantoor.id.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Who else used the processors while something was measured. Figures taken beside a busy neighbour mean little, however many
 * there are: caches, turbo and the time just-in-time compilation takes all change.
 */
final class Neighbours {

    private static final double TOLERATED = 0.10;
    private static final Pattern BLANK = Pattern.compile("\\s+");

    // Of /proc/PID/stat, behind the name in parentheses: user and system time, its own and that of children that have
    // ended.
    private static final List<Integer> OWN_TIMES = List.of(12, 13, 14, 15);
    // Of the first line of /proc/stat: idle, and waiting for a disk.
    private static final List<Integer> IDLE_TIMES = List.of(4, 5);
    /** The fields behind it count guests, whose time is in the first ones already. */
    private static final int TIMES = 8;

    private final Supplier<Clocks> clocks;
    private long others;
    private long total;

    Neighbours(Database database) {
        this(() -> Clocks.read(database.processes()));
    }

    Neighbours(Supplier<Clocks> clocks) {
        this.clocks = clocks;
    }

    /** Watches them while this is done. */
    <T> T during(Supplier<T> measured) {
        var before = clocks.get();
        var outcome = measured.get();
        var after = clocks.get();
        others += Math.max(0, after.busy - before.busy - (after.own - before.own));
        total += after.total - before.total;
        return outcome;
    }

    /** Their share of all processors' time, from 0 to 1. */
    double share() {
        return total == 0 ? 0 : (double) others / total;
    }

    /** Why nothing should be concluded, if so. */
    Optional<String> doubt() {
        return share() > TOLERATED
                ? Optional.of("no verdict: others used %.0f %% of the processors".formatted(share() * 100))
                : Optional.empty();
    }

    /** Times in the system's own unit, of which only the proportions are used. */
    record Clocks(long busy, long total, long own) {

        static Clocks read(Stream<ProcessHandle> database) {
            var times = fields(Path.of("/proc/stat")).subList(1, TIMES + 1);
            var total = times.stream().mapToLong(Long::parseLong).sum();
            var idle = IDLE_TIMES.stream()
                    .mapToLong(i -> Long.parseLong(times.get(i - 1)))
                    .sum();
            var family = Stream.of(
                            Stream.of(ProcessHandle.current()),
                            ProcessHandle.current().descendants(),
                            database)
                    .flatMap(processes -> processes);
            return new Clocks(
                    total - idle, total, family.flatMapToLong(Clocks::own).sum());
        }

        private static LongStream own(ProcessHandle process) {
            try {
                var fields = fields(Path.of("/proc", String.valueOf(process.pid()), "stat"));
                return OWN_TIMES.stream().mapToLong(i -> Long.parseLong(fields.get(i)));
            } catch (BenchmarkException e) {
                // It has ended, and its time has gone to its parent.
                return LongStream.empty();
            }
        }

        // A name may hold blanks and parentheses, so fields are counted from the last one on.
        private static List<String> fields(Path file) {
            try {
                var line = Files.readAllLines(file).get(0);
                return BLANK.splitAsStream(line.substring(line.lastIndexOf(')') + 1))
                        .toList();
            } catch (IOException e) {
                throw new BenchmarkException("%s cannot be read.".formatted(file), e);
            }
        }
    }
}
