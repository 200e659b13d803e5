package nl.mijnkantoor.id.lostphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.mijnkantoor.id.common.LinkToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LostPhoneRequestEntityTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final LinkToken cancel = LinkToken.generate(new SecureRandom());
    private final LinkToken link = LinkToken.generate(new SecureRandom());
    private final LostPhoneRequestEntity request =
            new LostPhoneRequestEntity("realm", "person", Set.of("office"), cancel, NOW, DAY);

    @Test
    void waitsForTheOfficeUntilItExpires() {
        assertThat(request.status(NOW)).isEqualTo(LostPhoneStatus.REQUESTED);
        assertThat(request.status(NOW.plus(DAY).minusMillis(1))).isEqualTo(LostPhoneStatus.REQUESTED);
        assertThat(request.status(NOW.plus(DAY))).isEqualTo(LostPhoneStatus.EXPIRED);
        assertThat(request.isOpen(NOW.plus(DAY))).isFalse();
    }

    @Test
    void isUsableOnlyBetweenTheCoolingOffAndItsEnd() {
        request.approve(link, NOW, HOUR, DAY);

        assertThat(request.isUsable(NOW.plus(HOUR).minusMillis(1))).isFalse();
        assertThat(request.isUsable(NOW.plus(HOUR))).isTrue();
        assertThat(request.isUsable(NOW.plus(HOUR).plus(DAY).minusMillis(1))).isTrue();
        assertThat(request.isUsable(NOW.plus(HOUR).plus(DAY))).isFalse();
    }

    @Test
    void isNotUsableBeforeTheOfficeSaidYes() {
        assertThat(request.isUsable(NOW)).isFalse();
        assertThat(request.linkHash()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "REFUSED", "CANCELLED"})
    void staysClosed(LostPhoneStatus end) {
        request.approve(link, NOW, Duration.ZERO, DAY);
        request.close(end, null);

        assertThat(request.isOpen(NOW)).isFalse();
        assertThat(request.isUsable(NOW)).isFalse();
        assertThat(request.status(NOW.plus(DAY).plus(DAY))).isEqualTo(end);
    }

    @Test
    void keepsTheHashOfALinkAndNotTheLink() {
        request.approve(link, NOW, HOUR, DAY);

        assertThat(request.linkHash()).isEqualTo(link.hash()).isNotEqualTo(link.value());
    }
}
