package nl.mijnkantoor.id.officeapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    @Test
    void readsOfficesFromAListOfAliases() {
        assertThat(Office.fromClaim(List.of("de-vries", "jansen")))
                .containsExactly(new Office("de-vries", "de-vries"), new Office("jansen", "jansen"));
    }

    @Test
    void readsOfficesFromAliasesWithAttributes() {
        assertThat(Office.fromClaim(Map.of("de-vries", Map.of("id", "1", "name", List.of("Kantoor De Vries")))))
                .containsExactly(new Office("de-vries", "Kantoor De Vries"));
        assertThat(Office.fromClaim(Map.of("de-vries", Map.of()))).containsExactly(new Office("de-vries", "de-vries"));
    }

    @Test
    void readsASingleOffice() {
        assertThat(Office.fromClaim("de-vries")).containsExactly(new Office("de-vries", "de-vries"));
    }

    @Test
    void findsNoOfficeInWhatIsNoOffice() {
        assertThat(Office.fromClaim(null)).isEmpty();
        assertThat(Office.fromClaim("")).isEmpty();
        assertThat(Office.fromClaim(42)).isEmpty();
        assertThat(Office.fromClaim(Arrays.asList(null, null))).isEmpty();
    }

    @Test
    void saysHowLongAgoInOneUnit() {
        assertThat(Elapsed.of(Duration.ofSeconds(-5))).isEqualTo(new Elapsed("now", 0));
        assertThat(Elapsed.of(Duration.ofSeconds(59))).isEqualTo(new Elapsed("now", 0));
        assertThat(Elapsed.of(Duration.ofSeconds(61))).isEqualTo(new Elapsed("minutes", 1));
        assertThat(Elapsed.of(Duration.ofMinutes(125))).isEqualTo(new Elapsed("hours", 2));
        assertThat(Elapsed.of(Duration.ofHours(49))).isEqualTo(new Elapsed("days", 2));
    }
}
