package nl.mijnkantoor.id.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RealmPlaceholdersTest {

    private static final Path REALM = Path.of("..", "realm-export", "mijnkantoor-realm.json");

    // Keycloak leaves a placeholder that is not set in the realm, literally.
    @Test
    void fillInAllThatTheRealmLeavesOpen() throws IOException {
        var open = Pattern.compile("\\$\\{([A-Z_]+)}")
                .matcher(Files.readString(REALM))
                .results()
                .map((MatchResult found) -> found.group(1));

        assertThat(RealmPlaceholders.of("http://idp", "http://app", "http://help", 25, Secrets.random()))
                .containsKeys(open.distinct().toArray(String[]::new));
    }
}
