package nl.mijnkantoor.id.benchmark;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.mijnkantoor.id.demo.AdminApi;
import nl.mijnkantoor.id.demo.DemoData;
import nl.mijnkantoor.id.demo.Progress;

/**
 * Inviting an office's people. Ours imports them from a file, and mails them after that. Stock makes a user for each
 * and sends the mail with Keycloak's own link to set a password, as many at a time as there are processors.
 */
final class Invitations {

    private static final int END = 79;
    private static final int USUAL_BATCH = 250;
    /** So many more people for ours: a batch is to take about as long on either side. */
    private static final int OURS = 10;

    /** Asking costs the server something, too: it counts the lines of the file. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String USERS = "/" + DemoData.REALM + "/users";

    private final Plan plan;
    private final TimeLimit limit;
    private final Progress progress;
    private final Load load;
    private final Neighbours neighbours;
    private int people;

    Invitations(Plan plan, TimeLimit limit, Progress progress, Load load, Neighbours neighbours) {
        this.plan = plan;
        this.limit = limit;
        this.progress = progress;
        this.load = load;
        this.neighbours = neighbours;
    }

    /** People per second, and what each cost the server. */
    private record Rates(double created, double delivered, double cpuMillis) {

        static Rates of(int count, Duration created, Duration delivered, Duration cpu) {
            return new Rates(
                    count * 1e9 / created.toNanos(), count * 1e9 / delivered.toNanos(), cpu.toNanos() / 1e6 / count);
        }
    }

    List<Operation> measure(Pair<Side> sides) {
        progress.say("Invitations: stock one by one, ours from a file");
        var created = new Series("per second");
        var delivered = new Series("per second");
        var cpu = new Series("CPU-ms");
        // The first is not counted: the code is cold.
        round(0, sides);
        new Stage(limit, END, progress).repeat("Round", plan.imports(), 1, turn -> {
            var rates = neighbours.during(() -> round(turn, sides));
            created.add(rates.map(Rates::created));
            delivered.add(rates.map(Rates::delivered));
            cpu.add(rates.map(Rates::cpuMillis));
        });
        var details = new LinkedHashMap<String, Comparison>();
        details.put("cpu", cpu.comparison());
        return List.of(
                Operation.of("invitations", created).unless(neighbours.doubt()),
                Operation.of("invitations-delivered", delivered.comparison(), details)
                        .unless(neighbours.doubt()));
    }

    private Pair<Rates> round(int turn, Pair<Side> sides) {
        return new Pair<Supplier<Rates>>(
                        () -> stock(sides.stock(), addresses(plan.batch(USUAL_BATCH))),
                        () -> ours(sides.ours(), addresses(plan.batch(USUAL_BATCH * OURS))))
                .inTurn(turn, Supplier::get);
    }

    private Rates stock(Side side, List<String> addresses) {
        var before = side.mailbox().count();
        var sample = load.run(
                side,
                addresses.stream()
                        .map(address -> (Runnable) () -> invite(side.admin(), address))
                        .toList());
        var taken = side.mailbox().count() - before;
        if (taken != addresses.size()) {
            throw new BenchmarkException("Stock sent %d mails to %d people.".formatted(taken, addresses.size()));
        }
        return Rates.of(taken, sample.wall(), sample.wall(), sample.cpu());
    }

    private static void invite(Supplier<AdminApi> login, String address) {
        var admin = login.get();
        var user = admin.post(
                USERS,
                Map.of(
                        "username",
                        address,
                        "email",
                        address,
                        "firstName",
                        "Anna",
                        "lastName",
                        "Bakker",
                        "enabled",
                        true));
        var location =
                user.location().orElseThrow(() -> new BenchmarkException("A user is answered with " + user.status()));
        var id = location.substring(location.lastIndexOf('/') + 1);
        var mail = admin.put("%s/%s/execute-actions-email".formatted(USERS, id), List.of("UPDATE_PASSWORD"));
        if (mail.status() >= 300) {
            throw new BenchmarkException("Stock's mail is answered with %d %s".formatted(mail.status(), mail.body()));
        }
    }

    private static Rates ours(Side side, List<String> addresses) {
        var mails = side.mailbox().count() + addresses.size();
        var cpuBefore = side.process().cpu();
        var begin = System.nanoTime();
        var started = CsvImport.start(side.admin(), Population.OFFICE, addresses);
        await(started::isDone, PATIENCE);
        var created = Duration.ofNanos(System.nanoTime() - begin);
        await(() -> side.mailbox().count() >= mails, PATIENCE);
        var delivered = Duration.ofNanos(System.nanoTime() - begin);
        return Rates.of(
                addresses.size(), created, delivered, side.process().cpu().minus(cpuBefore));
    }

    private List<String> addresses(int count) {
        people += count;
        return IntStream.range(people - count, people)
                .mapToObj("bulk.%d@voorbeeld.example"::formatted)
                .toList();
    }

    /** Waits for an end that must come. */
    static void await(BooleanSupplier condition, Duration patience) {
        if (!Polling.until(condition, patience)) {
            throw new BenchmarkException("Invitations or their mails do not come to an end.");
        }
    }
}
