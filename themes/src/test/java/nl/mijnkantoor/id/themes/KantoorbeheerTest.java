package nl.mijnkantoor.id.themes;

import static nl.mijnkantoor.id.themes.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The office managers' page: what its script asks of the template is there, and nothing in it needs a looser policy. */
class KantoorbeheerTest {

    private static final Pattern WORDS = Pattern.compile("(?:words|confirm)\\(\"([a-zA-Z.]+)\"");
    private static final Pattern EITHER = Pattern.compile("words\\([^\"?]+ \\? \"([a-zA-Z.]+)\" : \"([a-zA-Z.]+)\"");
    private static final Pattern FALLBACK = Pattern.compile("fallback: \"([a-zA-Z.]+)\"");
    private static final Pattern BUILT = Pattern.compile("build\\(\"([a-z-]+)\"");
    private static final Pattern KEY = Pattern.compile("data-key=\"([^\"]+)\"");
    private static final Pattern TEMPLATE = Pattern.compile("<template id=\"t-([a-z-]+)\"");
    private static final Set<String> QUESTIONS = Set.of("revoke", "approve", "refuse", "loginAgain", "mistyped");
    private static final Pattern MARKUP =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void saysEverythingTheScriptMaySay(String language) throws IOException {
        String html = html(language);
        String script = script();

        Set<String> asked = found(WORDS, script);
        asked.addAll(found(EITHER, script));
        asked.addAll(found(FALLBACK, script));
        asked.removeAll(QUESTIONS);
        for (String question : QUESTIONS) {
            Stream.of(".title", ".text", ".yes").map(question::concat).forEach(asked::add);
        }
        assertThat(found(KEY, html)).containsAll(asked);
        assertThat(html).doesNotContain(">manage.");
    }

    @Test
    void hasEveryScreenTheScriptShows() throws IOException {
        assertThat(found(TEMPLATE, html("nl"))).isEqualTo(found(BUILT, script()));
    }

    @Test
    void holdsNoInlineStyleOrScript() {
        assertThat(html("nl")).doesNotContain("<style", " style=").doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void setsTextAndNeverMarkup() throws IOException {
        assertThat(script()).doesNotContainPattern(MARKUP);
    }

    @Test
    void fillsInANameAsItIs() throws IOException {
        // A text given as such would be a pattern: '$&' in the name of an office stands for what is replaced.
        assertThat(script()).contains("replace(\"#").doesNotContainPattern("replace\\(\"#\\d?\", (?!\\(\\) => )");
    }

    private static String html(String language) {
        return page("kantoorbeheer")
                .with("realmPath", "/realms/mijnkantoor")
                .with("adminPath", "/admin/realms/mijnkantoor")
                .inLanguage(language)
                .render();
    }

    private static String script() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/js/kantoorbeheer"))) {
            return files.sorted().map(KantoorbeheerTest::read).collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> {
            for (int i = 1; i <= match.groupCount(); i++) {
                found.add(match.group(i));
            }
        });
        return found;
    }
}
