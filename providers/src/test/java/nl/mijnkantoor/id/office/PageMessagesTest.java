package nl.mijnkantoor.id.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.theme.TemplatingUtil;

class PageMessagesTest {

    private static final Map<String, Object> PAGE =
            Map.of("office", "Kantoor De Vries", "greeting", "not this one", "tries", 3);

    private final Properties theme = new Properties();
    private final PageMessages messages = new PageMessages(theme, PAGE);

    @BeforeEach
    void greet() {
        theme.setProperty("greeting", "Welkom bij ${office}");
    }

    @Test
    void sayWhatTheThemeSaysAndElseWhatThePageKnows() {
        assertThat(messages.getOrDefault("greeting", "otherwise")).isEqualTo("Welkom bij ${office}");
        assertThat(messages.getOrDefault("tries", "otherwise")).isEqualTo(3);
        assertThat(messages.getOrDefault("unknown", "otherwise")).isEqualTo("otherwise");
    }

    @Test
    void fillInTextAndNothingElse() {
        assertThat(TemplatingUtil.resolveVariables("${greeting} ${tries}", messages))
                .isEqualTo("Welkom bij ${office} tries");
        assertThat(messages.getProperty("office")).isEqualTo("Kantoor De Vries");
        assertThat(messages.getProperty("unknown", "otherwise")).isEqualTo("otherwise");
    }
}
