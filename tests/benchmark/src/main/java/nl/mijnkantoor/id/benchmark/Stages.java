package nl.mijnkantoor.id.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mijnkantoor.id.demo.LaunchException;
import nl.mijnkantoor.id.demo.Login;
import nl.mijnkantoor.id.demo.Progress;
import nl.mijnkantoor.id.demo.visit.VisitException;

/**
 * What is measured, one thing after the other. What fails is left out, and the run has failed in the end: the figures of the
 * others are as good without it.
 */
final class Stages {

    private final Plan plan;
    private final TimeLimit limit;
    private final Progress progress;
    private final Load load;
    private final Database database;
    private final Pair<Side> sides;
    private final Map<String, Neighbours> watched = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    Stages(Plan plan, TimeLimit limit, Progress progress, Load load, Database database, Pair<Side> sides) {
        this.plan = plan;
        this.limit = limit;
        this.progress = progress;
        this.load = load;
        this.database = database;
        this.sides = sides;
    }

    List<Operation> everything() {
        progress.say("Creating %d people on either side".formatted(plan.people()));
        var population = new Population();
        Pair<Rounds.Workloads> workloads = sides.map(side -> {
            var people = population.create(side.admin(), plan.people());
            var login = Login.at(side.endpoints());
            return kind -> kind.on(login, people);
        });
        progress.say("Logins, refreshes, client credentials, on stock and ours in turns");
        var operations = new ArrayList<>(stage(
                "load", neighbours -> new Rounds(plan, limit, progress, load, neighbours, sides, workloads).run()));
        operations.addAll(invitations());
        operations.addAll(pages());
        progress.say("Starts and first logins, one server at a time");
        var logins = workloads.map(side -> side.of(OperationKind.LOGIN_TOTP));
        operations.addAll(stage(
                "starts", neighbours -> new Starts(plan, limit, progress, load, neighbours).measure(sides, logins)));
        return operations;
    }

    List<Operation> onlyInvitations() {
        Population.createOffice(sides.ours().admin().get());
        return invitations();
    }

    /** How busy others were in each stage. */
    String others() {
        return watched.entrySet().stream()
                .map(stage ->
                        "%s %.0f %%".formatted(stage.getKey(), stage.getValue().share() * 100))
                .collect(Collectors.joining(", "));
    }

    /** What is missing in the result, and why. */
    List<String> failures() {
        return failures;
    }

    private List<Operation> invitations() {
        return stage(
                "invitations", neighbours -> new Invitations(plan, limit, progress, load, neighbours).measure(sides));
    }

    private List<Operation> pages() {
        var chromium = Phone.chromium(System.getenv());
        if (chromium.isEmpty()) {
            progress.say("No Chromium here (CHROMIUM names one): the figures of the page are left out");
            return List.of();
        }
        progress.say("The login page on a phone: " + Phone.DESCRIPTION);
        return stage("pages", neighbours -> {
            try (var phone = Phone.start(chromium.get())) {
                return new Pages(plan, limit, progress, neighbours).measure(phone, sides);
            }
        });
    }

    private List<Operation> stage(String name, Function<Neighbours, List<Operation>> measurement) {
        var neighbours = new Neighbours(database);
        watched.put(name, neighbours);
        try {
            return measurement.apply(neighbours);
        } catch (BenchmarkException | LaunchException | VisitException e) {
            progress.say("  Left out: " + e.getMessage());
            failures.add("%s: %s".formatted(name, e.getMessage()));
            return List.of();
        }
    }
}
