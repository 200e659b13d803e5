package nl.mijnkantoor.id.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContrastTest {

    private static final Pattern PALETTE = Pattern.compile("(:root|\\.night) \\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]+)");

    private static final List<List<String>> TEXT_ON_GROUND = List.of(
            List.of("ink", "bg"),
            List.of("ink", "tint"),
            List.of("name", "bg"),
            List.of("soft", "bg"),
            List.of("soft", "tint"),
            List.of("link", "bg"),
            List.of("link", "tint"),
            List.of("bad", "bg"),
            List.of("bad", "tint"),
            List.of("ok", "bg"),
            List.of("ok", "tint"),
            List.of("field-ink", "field"),
            List.of("hint", "field"),
            List.of("navy", "act"),
            List.of("navy", "act-on"));

    @Test
    void everyTextCanBeReadInEveryPalette() throws IOException {
        Path styles = Path.of("src/main/css");
        Matcher palettes = PALETTE.matcher(
                Files.readString(styles.resolve("tokens.css")) + Files.readString(styles.resolve("pages/night.css")));
        Map<String, String> light = new HashMap<>();
        int seen = 0;
        while (palettes.find()) {
            Map<String, String> palette = new HashMap<>(light);
            COLOUR.matcher(palettes.group(2))
                    .results()
                    .forEach(colour -> palette.put(colour.group(1), colour.group(2)));
            if (light.isEmpty()) {
                light.putAll(palette);
            }
            for (List<String> pair : TEXT_ON_GROUND) {
                assertThat(contrast(colour(palette, pair.get(0)), colour(palette, pair.get(1))))
                        .as("%s in palette %d", pair, seen)
                        .isGreaterThanOrEqualTo(4.5);
            }
            for (String ground : List.of("bg", "field", "tint")) {
                assertThat(contrast(colour(palette, "line"), colour(palette, ground)))
                        .as("line on %s in palette %d", ground, seen)
                        .isGreaterThanOrEqualTo(3);
            }
            seen++;
        }
        assertThat(seen).isEqualTo(3);
    }

    private static String colour(Map<String, String> palette, String name) {
        return Objects.requireNonNull(palette.get(name), name);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int start) {
        double value = Integer.parseInt(hex.substring(start, start + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
