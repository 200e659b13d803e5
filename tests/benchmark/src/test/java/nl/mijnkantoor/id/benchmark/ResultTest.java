package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTest {

    private final Result result = new Result(Map.of("machine", "2 x a processor"), List.of(operation()));

    @Test
    void hasTheFixedShape() {
        var tree = result.tree(new ObjectMapper());

        assertThat(tree.at("/environment/machine").asText()).isEqualTo("2 x a processor");
        assertThat(tree.at("/operations/refresh/unit").asText()).isEqualTo("CPU-ms");
        assertThat(tree.at("/operations/refresh/stock/median").asDouble()).isEqualTo(8);
        assertThat(tree.at("/operations/refresh/stock/min").asDouble()).isEqualTo(7);
        assertThat(tree.at("/operations/refresh/ours/max").asDouble()).isEqualTo(5);
        assertThat(tree.at("/operations/refresh/ratio").asDouble()).isEqualTo(0.5);
        assertThat(tree.at("/operations/refresh/SQL statements/ratio").isNull()).isTrue();
        assertThat(tree.at("/operations/refresh/rate/unit").asText()).isEqualTo("per second");
    }

    @Test
    void readsAsATable() {
        assertThat(new Table(result).markdown().lines())
                .contains(
                        "| operation | unit   | stock         | ours          | ours : stock | verdict        |",
                        "| refresh   | CPU-ms | 8.0 (7.0–9.0) | 4.0 (3.0–5.0) | 0.50         | ours 50 % less |",
                        "- machine: 2 x a processor")
                .anyMatch(line -> line.matches(".* SQL statements .* 0\\.0 +\\| 0\\.0 +\\| - +\\|"));
    }

    private static Operation operation() {
        var cpu = Comparison.of("CPU-ms", new Pair<>(List.of(7.0, 8.0, 9.0), List.of(3.0, 4.0, 5.0)));
        var rate = Comparison.of("per second", new Pair<>(List.of(100.0), List.of(200.0)));
        var statements = Comparison.of("per operation", new Pair<>(List.of(0.0), List.of(0.0)));
        return Operation.of("refresh", cpu, Map.of("rate", rate, "SQL statements", statements));
    }
}
