package nl.mijnkantoor.id.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]* src=)|\\son[a-z]+=|javascript:");

    /**
     * Where markup is taken as it is: drawings of ours, a heading the frame has captured, escaped, from a page, and the terms
     * that who manages the realm has written, which Keycloak cleans.
     */
    private static final List<String> MAY_SKIP_ESCAPING =
            List.of("components/icons.ftl", "register-commons.ftl", "template.ftl", "terms.ftl");

    @TestFactory
    Stream<DynamicTest> everyTemplateParses() {
        return Stream.of("login", "email").flatMap(type -> Stream.concat(
                        ThemeFiles.templates(type).stream(), ThemeFiles.baseTemplates(type).stream())
                .distinct()
                .filter(name -> !name.equals("cli_splash.ftl"))
                .map(name -> DynamicTest.dynamicTest(
                        type + "/" + name,
                        () -> assertThat(new Renderer(type, "nl").parse(name)).isNotNull())));
    }

    @ParameterizedTest
    @MethodSource("ourTemplates")
    void hasNoInlineScript(String type, String name) {
        assertThat(ThemeFiles.ours(type, name)).doesNotContainPattern(INLINE_SCRIPT);
    }

    @ParameterizedTest
    @MethodSource("ourTemplates")
    void escapesWhatItShows(String type, String name) {
        if (!MAY_SKIP_ESCAPING.contains(name)) {
            assertThat(ThemeFiles.ours(type, name)).doesNotContain("no_esc", "kcSanitize", "noautoesc");
        }
    }

    static Stream<Arguments> ourTemplates() {
        return Stream.of("login", "email")
                .flatMap(type -> ThemeFiles.templates(type).stream().map(name -> Arguments.of(type, name)));
    }
}
