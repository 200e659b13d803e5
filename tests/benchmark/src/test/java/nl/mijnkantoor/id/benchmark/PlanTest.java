package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void warmsUpInWholeBatches() {
        var full = Plan.of(List.of());

        assertThat(full.batch(OperationKind.REFRESH.usualBatch())).isEqualTo(240);
        assertThat(full.warmUps(OperationKind.REFRESH) * 240).isBetween(3000, 3239);
        assertThat(full.warmUps(OperationKind.LOGIN_PAGE)).isEqualTo(24);
        assertThat(Plan.of(List.of("--smoke")).warmUps(OperationKind.LOGIN_TOTP))
                .isPositive();
    }

    @Test
    void measuresEnoughForAVerdictOnlyWhereItIsPublished() {
        assertThat(Plan.of(List.of()).isFull()).isTrue();
        assertThat(Plan.of(List.of()).lives()).isGreaterThanOrEqualTo(3);
        assertThat(Plan.of(List.of("--quick")).isFull()).isFalse();
    }

    @Test
    void hasPeopleForTwoBatchesAtATime() {
        for (var argument : List.of("--quick", "--smoke")) {
            var plan = Plan.of(List.of(argument));
            assertThat(plan.people()).isGreaterThanOrEqualTo(2 * plan.batch(OperationKind.LOGIN_TOTP.usualBatch()));
        }
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> Plan.of(List.of("--fast"))).hasMessageContaining("--fast");
    }
}
