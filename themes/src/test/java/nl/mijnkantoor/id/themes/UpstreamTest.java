package nl.mijnkantoor.id.themes;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Our templates and scripts follow those of the base theme: same fields, same attributes. When Keycloak changes one of them, this says
 * which, so that somebody looks at it; then the new line goes into UPSTREAM.lock.
 */
class UpstreamTest {

    /** What these do, session.js and passkey.js do on our pages. */
    private static final List<String> SCRIPTS = List.of(
            "resources/js/authChecker.js",
            "resources/js/passkeysConditionalAuth.js",
            "resources/js/webauthnAuthenticate.js",
            "resources/js/webauthnRegister.js");

    @Test
    void followsTheBaseThemeOfThisKeycloak() throws IOException {
        Set<String> recorded = Files.readAllLines(Path.of("UPSTREAM.lock")).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(toCollection(TreeSet::new));
        Set<String> followed = followed();

        assertThat(followed)
                .filteredOn(line -> !recorded.contains(line))
                .as("changed upstream, or not recorded yet")
                .isEmpty();
        assertThat(recorded)
                .filteredOn(line -> !followed.contains(line))
                .as("recorded, but followed no longer")
                .isEmpty();
    }

    @Test
    void writesEveryMailTheBaseThemeHas() {
        assertThat(ThemeFiles.templates("email")).containsAll(ThemeFiles.baseTemplates("email"));
    }

    private static Set<String> followed() {
        Set<String> lines = new TreeSet<>();
        for (String type : List.of("login", "email")) {
            List<String> base = ThemeFiles.baseTemplates(type);
            for (String name : ThemeFiles.templates(type)) {
                if (base.contains(name)) {
                    lines.add(sha256(ThemeFiles.baseTemplate(type, name)) + "  " + type + "/" + name);
                }
            }
        }
        SCRIPTS.forEach(name -> lines.add(sha256(ThemeFiles.baseTemplate("login", name)) + "  login/" + name));
        return lines;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
