package nl.mijnkantoor.id.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    private final CommonPasswords commonPasswords = CommonPasswords.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "welkom",
                "Welkom2024!",
                "WELKOM01!!",
                "!!Wachtwoord-1234",
                "W@chtw00rd!",
                "P@$$w0rd123",
                "@dmin2024!",
                "Hall0123!!",
                "WelkomWelkom1!",
                "Aaaaaaaaaaa1!",
                "Qwertyuiop1!",
                "lkjhgfdsA!1",
                "123456789012",
                "098765432109",
                "Wächtwoord1!",
                "MijnKantoor2026!"
            })
    void knowsACommonWordUnderItsDisguise(String password) {
        assertThat(commonPasswords.contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Paard-Batterij-Nietje-7",
                "jR4#qLw9!tZx",
                "welkom thuis in de tuin",
                "48!93#71$-Welkom-02715",
                "83#91!02&74-66",
                "пароль-Ключ-9"
            })
    void leavesOtherPasswordsToTheOtherRules(String password) {
        assertThat(commonPasswords.contains(password)).isFalse();
    }

    @Test
    void doesNotLookThroughAnEndlessText() {
        assertThat(commonPasswords.contains("1".repeat(1_000_000) + "welkom" + "1".repeat(1_000_000)))
                .isFalse();
    }
}
