package nl.mijnkantoor.id.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ServerPausesTest {

    private final ServerPauses pauses =
            new ServerPauses(new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(1), new SplittableRandom(1)));

    @Test
    void leavesAFailingServerAloneForAWhileAndOnlyThatOne() {
        long until = pauses.failed("down", 0);

        assertThat(pauses.paused(until - 1)).containsExactly("down");
        assertThat(pauses.paused(until)).isEmpty();
    }

    @Test
    void waitsLongerWithEveryFailure() {
        long first = pauses.failed("down", 0);
        long second = pauses.failed("down", first);

        assertThat(second - first).isGreaterThan(first);
    }

    @Test
    void countsCouriersThatFailTogetherAsOneFailure() {
        long until = pauses.failed("down", 0);

        assertThat(pauses.failed("down", 1)).isEqualTo(until);
        assertThat(pauses.failed("down", until - 1)).isEqualTo(until);
    }

    @Test
    void startsAfreshOnceTheServerAnswers() {
        pauses.failed("down", pauses.failed("down", 0));
        pauses.answered("down");

        assertThat(pauses.paused(0)).isEmpty();
        assertThat(pauses.failed("down", 0)).isLessThanOrEqualTo(12_000);
    }
}
