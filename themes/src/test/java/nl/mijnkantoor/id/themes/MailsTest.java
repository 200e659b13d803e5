package nl.mijnkantoor.id.themes;

import static nl.mijnkantoor.id.themes.Pages.HOSTILE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailsTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String LINK_BEGINNING = "https://id.example/realms/mijnkantoor/uitnodiging/abc";

    @ParameterizedTest
    @MethodSource("mails")
    void escapesWhatPeopleWroteInHtml(String mail, String language) {
        assertThat(render("html/" + mail, language))
                .doesNotContain(HOSTILE)
                .doesNotContain("<img", "<script", "background=\"http");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void saysEverythingInPlainTextToo(String mail, String language) {
        String text = render("text/" + mail, language);
        assertThat(text).doesNotContain("&lt;", "&amp;", "<p", "<a ");
        assertThat(text.strip()).isNotEmpty();
        assertThat(render("html/" + mail, language).contains("uitnodiging/abc"))
                .isEqualTo(text.contains("uitnodiging/abc"));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void saysTheSameInBothParts(String mail, String language) {
        String linkAsText = ThemeFiles.messages("email", language).getProperty("mailLinkAsText");

        assertThat(words(seen(render("html/" + mail, language), linkAsText)))
                .containsExactlyElementsOf(words(render("text/" + mail, language)));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void leavesNoKeyUnanswered(String mail, String language) {
        assertThat(render("text/" + mail, language))
                .doesNotContainPattern("\\b(mail|event|invitation|credential|lostPhone)[A-Z.]\\w+\\b");
    }

    @ParameterizedTest
    @MethodSource("mails")
    void needsNoMoreThanKeycloakGives(String mail, String language) {
        Map<String, Object> attributes = attributes(language);
        List.of("firstName", "officeName", "inviterName", "appUrl", "supportUrl", "user")
                .forEach(attributes::remove);
        assertThat(new Renderer("email", language).render("html/" + mail, attributes))
                .contains("</html>");
        assertThat(new Renderer("email", language).render("text/" + mail, attributes))
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theInvitationNamesTheStepsAsThePagesDo(String language) {
        Properties pages = ThemeFiles.messages("login", language);
        Properties mail = ThemeFiles.messages("email", language);

        List<String> steps = List.of("stepPassword", "stepAuthenticator", "stepRecoveryCodes");
        for (int i = 0; i < steps.size(); i++) {
            assertThat(mail.getProperty("invitationStep" + (i + 1))).startsWith(pages.getProperty(steps.get(i)) + ": ");
        }
    }

    @Test
    void tellsWhenByTheClockOfTheReaders() {
        Map<String, Object> attributes = attributes("nl");
        assertThat(new Renderer("email", "nl").render("text/event-update_password.ftl", attributes))
                .contains("op 23 november 2026 om 10:05");
        attributes.put("properties", Map.of("timeZone", "Pacific/Auckland"));
        assertThat(new Renderer("email", "nl").render("text/event-update_password.ftl", attributes))
                .contains("op 23 november 2026 om 22:05");
    }

    @Test
    void theInvitationTellsWhoWhatAndUntilWhen() {
        for (String part : List.of("html/", "text/")) {
            Map<String, Object> attributes = attributes("nl");
            attributes.put("firstName", "Sanne");
            attributes.put("officeName", "Kantoor De Vries");
            attributes.put("inviterName", "Anna de Vries");
            assertThat(new Renderer("email", "nl").render(part + "invitation.ftl", attributes))
                    .contains("Hallo Sanne,", "Anna de Vries van Kantoor De Vries", "Wachtwoord instellen")
                    .contains("geldig tot dinsdag 24 november 2026 om 09:00", "MijnKantoor App")
                    .contains("https://apps.apple.com/", "https://play.google.com/", "https://help.example/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"invitation", "invitation-reminder", "invitation-last-day"})
    void everyMailWithAnInvitationLinkNamesWhoInvitesAndTheCheckWord(String mail) {
        for (String part : List.of("html/", "text/")) {
            Map<String, Object> attributes = attributes("nl");
            attributes.put("officeName", "Kantoor De Vries");
            attributes.put("inviterName", "Anna de Vries");
            assertThat(new Renderer("email", "nl").render(part + mail + ".ftl", attributes))
                    .contains("Anna de Vries van Kantoor De Vries", "Controlewoord: panda 47.", LINK_BEGINNING)
                    .contains("dinsdag 24 november 2026 om 09:00");
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyChangeOfAnAccountHasWordsOfItsOwn(String change, String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("change", change);
        String mail = new Renderer("email", language).render("text/account-change.ftl", attributes);

        assertThat(mail)
                .doesNotContain(change)
                .containsIgnoringCase("23 november 2026")
                .contains("192.0.2.7", "Firefox");
        assertThat(ThemeFiles.messages("email", language)).containsKeys(change + "Subject", change + "Text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void anAdminsChangeDoesNotSayFromWhere(String language) {
        Map<String, Object> attributes = attributes(language);
        attributes.put("change", "passwordSetByAdmin");
        attributes.remove("address");
        attributes.remove("device");

        assertThat(new Renderer("email", language).render("text/account-change.ftl", attributes))
                .containsIgnoringCase("23 november 2026")
                .doesNotContain("IP");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                        "passwordChanged",
                        "authenticatorAdded",
                        "authenticatorReplaced",
                        "authenticatorRemoved",
                        "recoveryCodesMade",
                        "recoveryCodesRemoved",
                        "recoveryCodeUsed",
                        "passwordSetByAdmin",
                        "authenticatorRemovedByAdmin",
                        "recoveryCodesRemovedByAdmin")
                .flatMap(change -> Stream.of(Arguments.of(change, "nl"), Arguments.of(change, "en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"approved", "refused", "cancelled", "found", "done"})
    void tellsTheOfficeWhatBecameOfARequest(String outcome) {
        for (String language : List.of("nl", "en")) {
            Map<String, Object> attributes = attributes(language);
            attributes.put("outcome", outcome);
            attributes.put("personName", "Jan Jansen");
            List.of("deciderName", "usableFrom").forEach(attributes::remove);
            assertThat(new Renderer("email", language).render("text/lost-phone-office-told.ftl", attributes))
                    .contains("Jan Jansen")
                    .doesNotContain("lostPhoneOffice.");
        }
    }

    @Test
    void aLinkThatFillsTheScreenIsAButtonOnly() {
        Map<String, Object> attributes = attributes("nl");
        attributes.put("link", "https://id.voorbeeld.example/?key=" + "x".repeat(900));
        assertThat(new Renderer("email", "nl").render("html/password-reset.ftl", attributes))
                .containsOnlyOnce("?key=x");
        assertThat(new Renderer("email", "nl").render("text/password-reset.ftl", attributes))
                .contains("?key=x");
    }

    @Test
    void theOfficeIsToldToCallAndThatThePasswordIsNew() {
        for (String part : List.of("html/", "text/")) {
            Map<String, Object> attributes = attributes("nl");
            attributes.put("personName", "Jan Jansen");
            String mail = new Renderer("email", "nl").render(part + "lost-phone-office-asked.ftl", attributes);
            assertThat(mail)
                    .contains("Bel Jan Jansen even", "kort geleden gewijzigd, op maandag 23 november 2026 om 08:00");

            attributes.remove("passwordChangedAt");
            assertThat(new Renderer("email", "nl").render(part + "lost-phone-office-asked.ftl", attributes))
                    .contains("Bel Jan Jansen even")
                    .doesNotContain("kort geleden gewijzigd");
        }
    }

    static Stream<Arguments> mails() {
        return ThemeFiles.templates("email").stream()
                .filter(name -> name.startsWith("html/") && !name.equals("html/template.ftl"))
                .map(name -> name.substring("html/".length()))
                .flatMap(name -> Stream.of(Arguments.of(name, "nl"), Arguments.of(name, "en")));
    }

    @Test
    void standOnTheOfficesColour() {
        Map<String, Object> attributes = attributes("nl");
        attributes.put("officeName", "De Vries & Zn");
        assertThat(new Renderer("email", "nl").render("html/invitation.ftl", attributes))
                .contains("De Vries &amp; Zn</span>", "background:#ffffff");

        attributes.put("officeGround", "#a3123f");
        attributes.put("officeInk", "#fffffe");
        assertThat(new Renderer("email", "nl").render("html/invitation.ftl", attributes))
                .contains("background:#a3123f", "color:#fffffe");
    }

    @Test
    void showTheLogoBesideTheNameWhichStandsWithoutIt() {
        Map<String, Object> attributes = attributes("nl");
        attributes.put("officeName", "De Vries & Zn");
        attributes.put("officeLogo", "cid:logo@kantoor");
        Elements badge = Jsoup.parse(new Renderer("email", "nl").render("html/invitation.ftl", attributes))
                .select("span:has(img)");

        assertThat(badge.select("img").attr("src")).isEqualTo("cid:logo@kantoor");
        assertThat(badge.select("img").hasAttr("alt")).isTrue();
        assertThat(badge.text()).isEqualTo("De Vries & Zn");
    }

    /** What a reader of the HTML part sees, with the addresses behind its links; not the logo, and no address twice. */
    private static String seen(String html, String linkAsText) {
        Document document = Jsoup.parse(html);
        document.select("[aria-hidden], div[style^=display:none], td:matchesOwn(^MijnKantoor$)")
                .remove();
        document.select("p").stream()
                .filter(paragraph -> paragraph.ownText().equals(linkAsText))
                .forEach(Element::remove);
        document.select("a").stream()
                .filter(link -> !link.text().equals(link.attr("href")))
                .forEach(link -> link.appendText(" " + link.attr("href")));
        document.select("ol > li").forEach(item -> item.prependText(item.elementSiblingIndex() + 1 + ". "));
        return document.body().text();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String render(String template, String language) {
        return new Renderer("email", language).render(template, attributes(language));
    }

    private static Map<String, Object> attributes(String language) {
        return Mails.attributes(language, HOSTILE);
    }
}
