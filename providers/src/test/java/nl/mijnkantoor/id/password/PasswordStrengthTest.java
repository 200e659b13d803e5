package nl.mijnkantoor.id.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {

    private static PasswordStrength strength;

    @BeforeAll
    static void load() {
        strength = PasswordStrength.load();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dikke-Vlinder-Zeilt-33", "jR4#qLw9!tZx", "vijf groene fietsen negen"})
    void acceptsWhatIsHardToGuess(String password) {
        assertThat(strength.score(password, List.of())).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Boekhouder2024!", "Lieverdje1!", "Feyenoord1908", "Kantoor-Wachtwoord-1!"})
    void refusesDutchWordsWithATail(String password) {
        assertThat(strength.score(password, List.of())).isLessThan(3);
    }

    @Test
    void countsWhatIsKnownOfThePersonAsNothing() {
        String password = "Jan.deVries@Kwadraat24!";

        assertThat(strength.score(password, List.of())).isEqualTo(4);
        assertThat(strength.score(password, List.of("jan", "vries", "kwadraat")))
                .isLessThan(3);
    }

    @Test
    void measuresALongPasswordInTime() {
        String leetspeak = "4@8({[<369 1!|70$5+%2".repeat(50_000);

        assertThat(Assertions.assertTimeout(Duration.ofSeconds(20), () -> strength.score(leetspeak, List.of("jan"))))
                .isEqualTo(4);
    }

    @Test
    void doesNotCutACharacterInTwo() {
        assertThat(strength.score("🔑🚲".repeat(60), List.of())).isNotNegative();
    }

    @Test
    void servesManyThreadsAtOnce() {
        List<Integer> scores = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> strength.score("Dikke-Vlinder-Zeilt-" + i % 10, List.of("jan" + i)))
                .distinct()
                .toList();

        assertThat(scores).containsExactly(4);
    }
}
