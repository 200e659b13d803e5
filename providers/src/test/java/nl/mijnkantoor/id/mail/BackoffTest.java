package nl.mijnkantoor.id.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void doublesWithEveryFailureUpToTheLimit() {
        Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1), new InTheMiddle());

        assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(backoff.after(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backoff.after(5)).isEqualTo(Duration.ofSeconds(80));
        assertThat(backoff.after(11)).isEqualTo(Duration.ofHours(1));
        assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void spreadsRetriesByAFifthEitherWay() {
        Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofHours(1), new SplittableRandom(1));

        for (int i = 0; i < 1000; i++) {
            assertThat(backoff.after(1)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
        }
    }

    private static final class InTheMiddle implements RandomGenerator {

        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public double nextDouble() {
            return 0.5;
        }
    }
}
