package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static Series series(List<Double> stock, List<Double> ours) {
        var series = new Series("CPU-ms");
        series.addAll(new Pair<>(stock, ours));
        return series;
    }
}
