package nl.mijnkantoor.id.invitation;

import static nl.mijnkantoor.id.invitation.Funnel.Stage.ENROLLED;
import static nl.mijnkantoor.id.invitation.Funnel.Stage.INVITED;
import static nl.mijnkantoor.id.invitation.Funnel.Stage.LOGGED_IN;
import static nl.mijnkantoor.id.invitation.Funnel.Stage.OPENED;
import static nl.mijnkantoor.id.invitation.Funnel.Stage.PASSWORD_SET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.invitation.Funnel.Reached;
import nl.mijnkantoor.id.invitation.Funnel.Stage;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FunnelTest {

    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");

    @Test
    void hasEveryStageWhenNobodyIsInvited() {
        assertThat(Funnel.of(List.of()))
                .extracting(Reached::stage, Reached::people, Reached::medianSeconds)
                .containsExactly(
                        tuple(INVITED, 0),
                        tuple(OPENED, 0),
                        tuple(PASSWORD_SET, 0),
                        tuple(ENROLLED, 0),
                        tuple(LOGGED_IN, 0));
    }

    @Test
    void countsWhoIsFurtherInEveryEarlierStage() {
        List<Reached> funnel = Funnel.of(List.of(
                Map.of(INVITED, START),
                Map.of(INVITED, START, OPENED, at(60)),
                Map.of(INVITED, START, PASSWORD_SET, at(60), LOGGED_IN, at(90))));

        assertThat(funnel).extracting(Reached::people).containsExactly(3, 2, 1, 1, 1);
    }

    @Test
    void takesTheMedianOfTheTimesThatAreKnown() {
        List<Reached> funnel = Funnel.of(List.of(
                Map.of(INVITED, START, OPENED, at(10)),
                Map.of(INVITED, START, OPENED, at(86_400)),
                Map.of(INVITED, START, OPENED, at(50), PASSWORD_SET, at(80)),
                Map.of(INVITED, START, PASSWORD_SET, at(5))));

        assertThat(median(funnel, OPENED)).isEqualTo(50);
        assertThat(median(funnel, PASSWORD_SET)).isEqualTo(30);
        assertThat(median(funnel, INVITED)).isNull();
        assertThat(median(funnel, ENROLLED)).isNull();
    }

    @Test
    void takesNoTimeForNegative() {
        assertThat(median(Funnel.of(List.of(Map.of(INVITED, at(5), OPENED, START))), OPENED))
                .isZero();
    }

    private static Tuple tuple(Stage stage, int people) {
        return Tuple.tuple(stage, people, null);
    }

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }

    private static @Nullable Long median(List<Reached> funnel, Stage stage) {
        return funnel.stream()
                .filter(reached -> reached.stage() == stage)
                .findFirst()
                .orElseThrow()
                .medianSeconds();
    }
}
