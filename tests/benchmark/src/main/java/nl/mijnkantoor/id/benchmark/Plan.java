package nl.mijnkantoor.id.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * How much is measured.
 *
 * @param people accounts on each side; a person's code is good once in 30 seconds, so a batch of logins needs many
 * @param percent the size of a batch, of what an operation calls its own
 * @param lives how many times both servers are put under load, started anew each time; with none, only people are invited
 * @param warmUp how much of its own warm-up each operation is given in a life, in percent
 * @param rounds rounds of a life that count; each runs a batch of every operation on either side
 * @param imports rounds of inviting an office's people
 * @param pages loads of the login page in a browser, on either side
 * @param starts of either server
 * @param limit when it is time to come to an end with what has been measured until then
 */
record Plan(
        String name,
        int people,
        int percent,
        int lives,
        int warmUp,
        int rounds,
        int imports,
        int pages,
        int starts,
        Duration limit) {

    private static final Plan FULL = new Plan("full", 800, 200, 3, 100, 6, 5, 15, 5, Duration.ofMinutes(24));
    private static final Plan QUICK = new Plan("quick", 300, 100, 1, 15, 4, 3, 5, 3, Duration.ofSeconds(345));
    private static final Plan INVITATIONS = new Plan("invitations", 0, 400, 0, 0, 0, 4, 0, 0, Duration.ofMinutes(6));
    private static final Plan SMOKE = new Plan("smoke", 100, 10, 2, 2, 1, 1, 1, 1, Duration.ofMinutes(6));

    /**
     * What the command line asks for.
     *
     * @throws BenchmarkException naming the argument that is not understood
     */
    static Plan of(List<String> arguments) {
        var plan = FULL;
        for (var argument : arguments) {
            plan = switch (argument) {
                case "--quick" -> QUICK;
                case "--invitations" -> INVITATIONS;
                case "--smoke" -> SMOKE;
                default ->
                    throw new BenchmarkException(
                            "Unknown argument %s: only --quick, --invitations and --smoke are known."
                                    .formatted(argument));
            };
        }
        return plan;
    }

    boolean onlyInvitations() {
        return lives == 0;
    }

    /** Whether its figures are worth publishing. */
    boolean isFull() {
        return equals(FULL);
    }

    String description() {
        if (onlyInvitations()) {
            return "%s: %d rounds".formatted(name, imports);
        }
        return "%s: %d people; %d lives, each with %d rounds of batches of %s, after a warm-up of %s; %d rounds of invitations, %d page loads, %d starts"
                .formatted(
                        name,
                        people,
                        lives,
                        rounds,
                        ofEachKind(kind -> batch(kind.usualBatch())),
                        ofEachKind(kind -> warmUps(kind) * batch(kind.usualBatch())),
                        imports,
                        pages,
                        starts);
    }

    private static String ofEachKind(ToIntFunction<OperationKind> count) {
        return Arrays.stream(OperationKind.values())
                .map(kind -> "%d %s".formatted(count.applyAsInt(kind), kind.title()))
                .collect(Collectors.joining(", "));
    }

    /** Batches before those that count. */
    int warmUps(OperationKind kind) {
        var batch = batch(kind.usualBatch());
        return (kind.warmUp() * warmUp / 100 + batch - 1) / batch;
    }

    int batch(int usual) {
        return Math.max(1, usual * percent / 100);
    }
}
