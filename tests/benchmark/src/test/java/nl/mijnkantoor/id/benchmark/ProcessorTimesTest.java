package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorTimesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ProcessorTimes times = new ProcessorTimes();

    @Test
    void rememberThoseThatHaveEnded() {
        assertThat(times.total(Map.of(1L, SECOND, 2L, SECOND))).isEqualTo(SECOND.multipliedBy(2));
        assertThat(times.total(Map.of(1L, SECOND.multipliedBy(3)))).isEqualTo(SECOND.multipliedBy(4));
    }

    @Test
    void neverDecrease() {
        times.total(Map.of(1L, SECOND));

        assertThat(times.total(Map.of(1L, Duration.ZERO))).isEqualTo(SECOND);
    }
}
