package nl.mijnkantoor.id.lostphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoolingOffTest {

    @ParameterizedTest
    @CsvSource({"0, PT0S", "90, PT1M30S", "PT0S, PT0S", "PT2H, PT2H", "P1D, P1D", "' PT5M ', PT5M"})
    void readsSecondsAndIsoDurations(String text, Duration expected) {
        assertThat(CoolingOff.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "-5",
                "PT-1H",
                "1h",
                "99999999999999999999",
                "${MIJNKANTOOR_LOST_PHONE_COOLING_OFF}"
            })
    void takesAnHourForWhatItCannotRead(String text) {
        assertThat(CoolingOff.parse(text)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void takesAnHourWhereNothingIsSaid() {
        assertThat(CoolingOff.parse(null)).isEqualTo(Duration.ofHours(1));
    }
}
