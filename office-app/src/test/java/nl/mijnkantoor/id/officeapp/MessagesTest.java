package nl.mijnkantoor.id.officeapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void englishHasEveryTextThatDutchHas() throws IOException {
        assertThat(bundle("/messages_en.properties").keySet())
                .isEqualTo(bundle("/messages.properties").keySet());
    }

    @Test
    void everyProblemHasItsWords() throws IOException {
        Properties dutch = bundle("/messages.properties");
        for (LoginProblem problem : LoginProblem.values()) {
            assertThat(dutch).containsKeys("problem." + problem.id() + ".heading", "problem." + problem.id() + ".text");
        }
    }

    private static Properties bundle(String name) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
