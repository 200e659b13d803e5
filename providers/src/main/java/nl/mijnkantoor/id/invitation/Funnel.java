package nl.mijnkantoor.id.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many of the invited people got how far, and how long each stage of the way takes them. */
public final class Funnel {

    private Funnel() {}

    /** The stages of the way in, in their order. */
    public enum Stage {
        INVITED,
        OPENED,
        PASSWORD_SET,
        ENROLLED,
        LOGGED_IN;

        /** The stage that a person reaches with a step of the timeline, if with any. */
        static Optional<Stage> after(InvitationStep step) {
            return Optional.ofNullable(
                    switch (step) {
                        case INVITED -> INVITED;
                        case OPENED -> OPENED;
                        case ACCEPTED -> PASSWORD_SET;
                        case ENROLLED -> ENROLLED;
                        case FIRST_LOGIN -> LOGGED_IN;
                        default -> null;
                    });
        }
    }

    /**
     * What one stage comes to.
     *
     * @param people how many reached it
     * @param medianSeconds how long it usually takes from the stage before; absent where nobody's time is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reached(Stage stage, int people, @Nullable Long medianSeconds) {}

    /**
     * Adds up.
     *
     * @param people for each of them the stages they are known to have reached, and when first. Whoever is further has passed
     *     the earlier ones, even where nobody saw it: a person who had an authenticator app before sets up none
     */
    static List<Reached> of(Collection<Map<Stage, Instant>> people) {
        List<Reached> funnel = new ArrayList<>();
        Stage before = null;
        for (Stage stage : Stage.values()) {
            funnel.add(new Reached(stage, count(people, stage), before == null ? null : median(people, before, stage)));
            before = stage;
        }
        return funnel;
    }

    private static int count(Collection<Map<Stage, Instant>> people, Stage stage) {
        return (int) people.stream()
                .filter(person -> person.keySet().stream().anyMatch(own -> own.compareTo(stage) >= 0))
                .count();
    }

    private static @Nullable Long median(Collection<Map<Stage, Instant>> people, Stage before, Stage stage) {
        List<Long> times = people.stream()
                .filter(person -> person.containsKey(before) && person.containsKey(stage))
                .map(person ->
                        Duration.between(person.get(before), person.get(stage)).toSeconds())
                .map(seconds -> Math.max(0, seconds))
                .sorted()
                .toList();
        // The lower one of the two in the middle where there are two: seconds make no difference to a person.
        return times.isEmpty() ? null : times.get((times.size() - 1) / 2);
    }
}
