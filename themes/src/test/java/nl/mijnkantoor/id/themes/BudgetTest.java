package nl.mijnkantoor.id.themes;

import static nl.mijnkantoor.id.themes.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BudgetTest {

    private static final int KB = 1024;
    private static final Pattern STYLE = Pattern.compile("<style>(.*)</style>");

    @Test
    void scriptsAreSmallAndNamedAfterTheirContent() throws IOException {
        List<Path> scripts;
        try (Stream<Path> files = Files.list(ThemeFiles.folder("login").resolve("resources/js"))) {
            scripts = files.toList();
        }
        assertThat(scripts).hasSize(3).allSatisfy(script -> {
            assertThat(Files.size(script)).isLessThanOrEqualTo(6 * KB);
            assertThat("js/" + script.getFileName())
                    .matches(ThemeFiles.properties("theme/mijnkantoor/login/theme.properties")
                            .getProperty("contentHashPattern"));
        });
    }

    @Test
    void theLoginPageIsLight() throws IOException {
        String html =
                page("login").with("supportUrl", "https://help.example/kantoor").render();

        assertThat(style(html)).hasSizeLessThanOrEqualTo(8 * KB);
        assertThat(html).doesNotContain("<link rel=\"stylesheet\"", "<img");
        assertThat(html.split("<script", -1)).hasSize(2);

        String script = html.replaceAll("(?s).*(js/mijnkantoor\\.[0-9a-f]+\\.js).*", "$1");
        long total = html.getBytes(StandardCharsets.UTF_8).length
                + Files.size(ThemeFiles.folder("login").resolve("resources").resolve(script));
        assertThat(total).isLessThanOrEqualTo(15 * KB - 1200); // leaves room for two responses' headers
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageIsHeavy(Sample page) throws IOException {
        String html = page.html("nl", "Sanne de Vries");

        assertThat(style(html)).as(page.toString()).hasSizeLessThanOrEqualTo(8 * KB);
        long total = html.getBytes(StandardCharsets.UTF_8).length;
        for (Element script : Jsoup.parse(html).select("script[src*=/js/mijnkantoor]")) {
            total += Files.size(
                    ThemeFiles.folder("login").resolve(script.attr("src").replaceFirst(".*/js/", "resources/js/")));
        }
        assertThat(total).as(page.toString()).isLessThanOrEqualTo(40 * KB - 2000); // leaves room for responses' headers
    }

    @ParameterizedTest
    @MethodSource("mails")
    void noMailIsCutOff(Sample mail) {
        // Gmail shows the first 102 KB of a mail.
        assertThat(mail.html("nl", "Sanne de Vries").getBytes(StandardCharsets.UTF_8).length)
                .as(mail.toString())
                .isLessThanOrEqualTo(20 * KB);
    }

    static List<Sample> mails() {
        return Samples.all().stream()
                .filter(sample -> sample.type().equals("email"))
                .toList();
    }

    /** The office managers' page has another frame, and is sent compressed. */
    static List<Sample> pages() {
        return Samples.all().stream()
                .filter(sample ->
                        sample.type().equals("login") && !sample.name().equals("kantoorbeheer"))
                .toList();
    }

    private static String style(String html) {
        Matcher style = STYLE.matcher(html);
        assertThat(style.find()).isTrue();
        return style.group(1);
    }
}
