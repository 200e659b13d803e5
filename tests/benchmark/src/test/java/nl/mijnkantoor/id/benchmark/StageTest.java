package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.mijnkantoor.id.demo.Progress;
import org.junit.jupiter.api.Test;

class StageTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-01-01T12:00:00Z"));
    private final TimeLimit limit = TimeLimit.startingNow(clock, Duration.ofMinutes(100));
    private final List<Integer> turns = new ArrayList<>();

    @Test
    void repeatsAsOftenAsIsPlanned() {
        assertThat(repeat(Duration.ofMinutes(16), 1)).isTrue();
        assertThat(turns).containsExactly(0, 1, 2);
    }

    @Test
    void beginsNothingThatWouldNotEndInTime() {
        assertThat(repeat(Duration.ofMinutes(20), 1)).isFalse();
        assertThat(turns).containsExactly(0, 1);
        assertThat(limit.elapsed()).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void doesTheLeastHoweverLongItTakes() {
        assertThat(repeat(Duration.ofMinutes(60), 2)).isFalse();
        assertThat(turns).containsExactly(0, 1);
    }

    @Test
    void beginsNothingWhenTheTimeIsUp() {
        clock.advance(Duration.ofMinutes(51));

        assertThat(repeat(Duration.ZERO, 0)).isFalse();
        assertThat(turns).isEmpty();
    }

    private boolean repeat(Duration each, int atLeast) {
        return new Stage(limit, 50, Progress.SILENT).repeat("Round", 3, atLeast, turn -> {
            turns.add(turn);
            clock.advance(each);
        });
    }
}
