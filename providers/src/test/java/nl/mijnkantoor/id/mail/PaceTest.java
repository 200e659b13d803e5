package nl.mijnkantoor.id.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.mijnkantoor.id.throttle.Limit;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Pace pace = new Pace(new Limit(30, Duration.ofMinutes(1)));

    @Test
    void letsMailGoAtOnceWhereNoRateIsSet() {
        Pace unlimited = new Pace(null);

        assertThat(unlimited.takeTurn(7)).isZero();
        assertThat(unlimited.takeTurn(7)).isZero();
    }

    @Test
    void spreadsMailEvenlyOverAllWhoAsk() {
        assertThat(pace.takeTurn(0)).isZero();
        assertThat(pace.takeTurn(0)).isEqualTo(2 * SECOND);
        assertThat(pace.takeTurn(0)).isEqualTo(4 * SECOND);
        assertThat(pace.takeTurn(5 * SECOND)).isEqualTo(SECOND);
    }

    @Test
    void savesUpNoTurnsWhileThereIsNoMail() {
        pace.takeTurn(0);

        assertThat(pace.takeTurn(60 * SECOND)).isZero();
        assertThat(pace.takeTurn(60 * SECOND)).isEqualTo(2 * SECOND);
    }

    @Test
    void keepsPaceWithAClockThatBeginsAnywhere() {
        assertThat(pace.takeTurn(Long.MAX_VALUE - 1)).isZero();
        assertThat(pace.takeTurn(Long.MAX_VALUE)).isEqualTo(2 * SECOND - 1);
    }
}
