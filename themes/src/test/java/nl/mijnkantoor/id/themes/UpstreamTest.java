package nl.mijnkantoor.id.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Our templates follow those of the base theme: same fields, same attributes. When Keycloak changes one of them, this says
 * which, so that somebody looks at it; then the new line goes into UPSTREAM.lock.
 */
class UpstreamTest {

    @Test
    void followsTheBaseThemeOfThisKeycloak() throws IOException {
        assertThat(Files.readAllLines(Path.of("UPSTREAM.lock")).stream().filter(line -> !line.startsWith("#")))
                .as("changed upstream, or not recorded yet")
                .containsExactlyElementsOf(followed());
    }

    @Test
    void writesEveryMailTheBaseThemeHas() {
        assertThat(ThemeFiles.templates("email")).containsAll(ThemeFiles.baseTemplates("email"));
    }

    private static List<String> followed() {
        Map<String, String> lines = new TreeMap<>();
        for (String type : List.of("login", "email")) {
            List<String> base = ThemeFiles.baseTemplates(type);
            for (String name : ThemeFiles.templates(type)) {
                if (base.contains(name)) {
                    lines.put(type + "/" + name, sha256(ThemeFiles.baseTemplate(type, name)));
                }
            }
        }
        return lines.entrySet().stream()
                .map(line -> line.getValue() + "  " + line.getKey())
                .toList();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
