package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperationTest {

    @Test
    void givesNoVerdictWhereThereIsADoubt() {
        var operation = Operation.of("refresh", series(List.of(8.0, 8.0, 8.0), List.of(4.0, 4.0, 4.0)));

        assertThat(operation.unless(Optional.empty()).verdict()).isEqualTo("ours 50 % less");
        assertThat(operation.unless(Optional.of("no verdict: noise")).verdict()).isEqualTo("no verdict: noise");
    }

    @Test
    void seesThatOneSideIsStillWarmingUp() {
        var steady = List.of(80.0, 80.0, 80.0, 80.0);
        var warming = List.of(120.0, 100.0, 90.0, 80.0);

        assertThat(series(steady, warming).unequalDrift()).hasValueCloseTo(0.77, offset(0.01));
        assertThat(series(warming, warming).unequalDrift()).hasValue(1);
        assertThat(series(List.of(80.0), List.of(80.0)).unequalDrift()).isEmpty();
    }

    private static Series series(List<Double> stock, List<Double> ours) {
        var series = new Series("CPU-ms");
        series.addAll(new Pair<>(stock, ours));
        return series;
    }
}
