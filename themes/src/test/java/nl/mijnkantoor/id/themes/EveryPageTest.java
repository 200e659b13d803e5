package nl.mijnkantoor.id.themes;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said of every page and mail without a browser; {@link GalleryIT} says the rest. */
class EveryPageTest {

    private static final String SOMEBODY = "Sanne de Vries";
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    /** Names, codes, addresses, and words that are the same in both languages. */
    private static final Pattern SAME_IN_BOTH = Pattern.compile(
            "Mijn ?Kantoor|iPhone|Status|NL|BE|Kantoor De Boer|Website|(: )?Authenticator|App Store|Play Store|·|Google Play Store \\(Android\\)"
                    + "|English|Nederlands|[0-9a-f.]+|CN=|panda 47|([A-Z0-9]{4}[ -]?)+|https?://\\S+|XXXX-XXXX-XXXX|Sanne;|de Vries");

    private static final Pattern TEXT_FOR_A_SCRIPT = Pattern.compile(" (data-[a-z-]+)=\"\\$\\{msg\\(");

    /** Attributes with words in them; those whose words a script shows or says are the ones our templates fill with a text. */
    private static final Set<String> SPOKEN = Stream.concat(
                    Stream.of("alt", "title", "placeholder", "aria-label"),
                    ThemeFiles.templates("login").stream().flatMap(template -> TEXT_FOR_A_SCRIPT
                            .matcher(ThemeFiles.ours("login", template))
                            .results()
                            .map(found -> found.group(1))))
            .collect(toSet());

    @Test
    void isASampleOfEveryTemplate() {
        Set<String> pages = Stream.of("login", "email")
                .flatMap(type -> Stream.concat(
                                ThemeFiles.templates(type).stream(), ThemeFiles.baseTemplates(type).stream())
                        .filter(name -> type.equals("login")
                                ? !name.contains("/") && !Samples.NO_PAGES.contains(name)
                                : name.startsWith("html/") && !name.equals("html/template.ftl"))
                        .map(name -> type + "/" + name))
                .collect(toCollection(TreeSet::new));

        assertThat(Samples.all())
                .extracting(sample -> sample.type() + "/" + sample.template())
                .containsAll(pages);
        assertThat(Samples.all()).extracting(Sample::toString).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isInOneLanguage(Sample sample) {
        Set<String> untranslated = words(Jsoup.parse(sample.html("nl", SOMEBODY)));
        untranslated.retainAll(words(Jsoup.parse(sample.html("en", SOMEBODY))));
        untranslated.removeIf(text ->
                !LETTERS.matcher(text).find() || SAME_IN_BOTH.matcher(text).matches());

        assertThat(untranslated).as(sample.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void showsWhatPeopleWroteAsText(Sample sample) {
        Document page = Jsoup.parse(sample.html("nl", Pages.HOSTILE));

        assertThat(page.select("[onerror], img[src=x]")).as(sample.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void runsNothingThatStandsInThePage(Sample sample) {
        Document page = Jsoup.parse(sample.html("nl", SOMEBODY));

        assertThat(page.select("script:not([src])")).as(sample.toString()).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey)
                        .filter(name -> name.startsWith("on")))
                .isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasOneHeadingOnTopAndATitle(Sample sample) {
        Document page = Jsoup.parse(sample.html("nl", SOMEBODY));

        page.select("noscript, template").remove();
        assertThat(page.select("h1").eachText()).hasSize(1).doesNotContain("");
        assertThat(page.title()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void saysOfEveryWrongFieldWhatIsWrong(Sample sample) {
        Document page = Jsoup.parse(sample.html("nl", SOMEBODY));

        assertThat(page.select("[aria-invalid=true]"))
                .allSatisfy(field -> assertThat(field.attr("aria-describedby").split(" "))
                        .as("%s: %s", sample, field)
                        .extracting(id -> page.select("[id='%s']".formatted(id)).text())
                        .doesNotContain(""));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leadsToItsOwnPartsByNamesThatAreThere(Sample sample) {
        Document page = Jsoup.parse(sample.html("nl", SOMEBODY));

        page.select("noscript, template").remove();
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (String attribute : List.of("href", "for", "aria-describedby", "aria-labelledby", "aria-controls")) {
            assertThat(page.select("[" + attribute + "]").eachAttr(attribute))
                    .filteredOn(value -> !attribute.equals("href") || value.matches("#.+"))
                    .flatExtracting(
                            value -> List.of(value.replaceFirst("^#", "").split(" ")))
                    .isSubsetOf(ids);
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void saysInAListOfMailsWhatItIsAbout(Sample mail) {
        String dutch = mail.summary().draw("nl", SOMEBODY);

        assertThat(dutch).matches("\\S.+ — \\S.+").isNotEqualTo(mail.summary().draw("en", SOMEBODY));
        assertThat(dutch.split(" — ", 2)).doesNotHaveDuplicates();
    }

    static List<Sample> mails() {
        return Samples.all().stream()
                .filter(sample -> sample.type().equals("email"))
                .toList();
    }

    static List<Sample> samples() {
        return Samples.all();
    }

    /** Everything a person reads or a screen reader says, without the names in it. */
    private static Set<String> words(Document page) {
        Set<String> words = new TreeSet<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        words.add(text.text());
                    } else if (node instanceof Element element) {
                        SPOKEN.forEach(name -> words.add(element.attr(name)));
                        if (element.is("input[type=submit]")) {
                            words.add(element.attr("value"));
                        }
                    }
                },
                page);
        return words.stream()
                .map(text -> text.replace(SOMEBODY, "").strip())
                .filter(not(String::isEmpty))
                .collect(toCollection(TreeSet::new));
    }
}
