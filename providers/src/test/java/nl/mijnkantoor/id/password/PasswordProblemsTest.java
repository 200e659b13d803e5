package nl.mijnkantoor.id.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.utils.FormMessage;

class PasswordProblemsTest {

    private static final PasswordRule LENGTH = new PasswordRule("length", "12");
    private static final PasswordRule STRENGTH = new PasswordRule("mijnkantoor-strength", "3");

    @Test
    void sayWhatToDoAboutAPasswordThatOnlyIsTooEasyToGuess() {
        assertThat(messages(LENGTH, STRENGTH.asFailed())).containsExactly("invalidPasswordGuessableMessage");
    }

    @Test
    void pointToTheRulesWhereAnotherIsBrokenToo() {
        assertThat(messages(LENGTH.asFailed(), STRENGTH.asFailed())).containsExactly("passwordRulesBroken");
    }

    private static List<String> messages(PasswordRule... rules) {
        return PasswordProblems.of(List.of(rules), true).messages().stream()
                .map(FormMessage::getMessage)
                .toList();
    }
}
