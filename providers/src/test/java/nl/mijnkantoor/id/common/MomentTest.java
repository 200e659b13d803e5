package nl.mijnkantoor.id.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Instant MOMENT = Instant.parse("2026-12-03T19:58:00Z");
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @Test
    void isSaidInDutch() {
        assertThat(Moment.inWords(MOMENT, Locale.forLanguageTag("nl"), HERE))
                .startsWith("donderdag 3 december 2026")
                .endsWith("20:58");
    }

    @Test
    void isSaidInEnglishAsEuropeSaysIt() {
        assertThat(Moment.inWords(MOMENT, Locale.ENGLISH, HERE))
                .contains("3 December 2026")
                .endsWith("20:58");
    }

    @Test
    void isSaidAsAmericaDoesToWhoAsksForThat() {
        assertThat(Moment.inWords(MOMENT, Locale.US, HERE)).contains("December 3, 2026");
    }
}
