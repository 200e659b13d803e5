package nl.mijnkantoor.id.themes;

import static nl.mijnkantoor.id.themes.Pages.HOSTILE;
import static nl.mijnkantoor.id.themes.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPagesTest {

    private static final List<Map<String, Object>> RULES = List.of(
            Map.of("id", "length", "value", "12", "failed", true),
            Map.of("id", "upperCase", "value", 1, "failed", false),
            Map.of("id", "mijnkantoor-blocklist", "value", "", "failed", false),
            Map.of("id", "somebody-elses", "value", "", "failed", true));

    @Test
    void loginHasTheFieldsAndWordsOfTheGuide() {
        String html = page("login").render();

        assertThat(html)
                .contains("name=\"username\"", "name=\"password\"", "name=\"rememberMe\"")
                .contains(">E-mailadres<", ">Wachtwoord<", "Aangemeld blijven", ">Login<", "Wachtwoord vergeten?")
                .contains(
                        "<html lang=\"nl\"",
                        "content=\"no-referrer\"",
                        "noindex",
                        "<title>Inloggen · MijnKantoor</title>");
    }

    @Test
    void aWrongLoginSaysNoMoreThanThatItIsWrong() {
        String words = ThemeFiles.messages("login", "nl").getProperty("invalidUserMessage");
        assertThat(words).isEqualTo("E-mailadres of wachtwoord is incorrect");

        // Otherwise a locked account could be told from one that does not exist.
        assertThat(List.of(
                        "accountTemporarilyDisabledMessage",
                        "accountPermanentlyDisabledMessage",
                        "invalidUsernameMessage",
                        "invalidUsernameOrEmailMessage",
                        "invalidPasswordMessage"))
                .allSatisfy(key -> assertThat(ThemeFiles.messages("login", "nl").getProperty(key))
                        .isEqualTo(words));
        assertThat(page("login").withError("username", words).render())
                .contains(words, "role=\"alert\"", "aria-invalid=\"true\"");
    }

    @Test
    void everyRuleSaysInWordsWhetherItIsMet() {
        String html = page("login-update-password")
                .with("username", "sanne@devries.nl")
                .with("invitation", true)
                .with("passwordSubmitted", true)
                .with("passwordRules", RULES)
                .render();

        assertThat(html)
                .contains("value=\"sanne@devries.nl\"", "readonly", "Stap 1 van 3", "class=\"night errors\"")
                .containsPattern("data-rule=\"length\" data-value=\"12\" class=\"bad\".*Minstens 12 tekens.*klopt niet")
                .containsPattern("data-rule=\"upperCase\" data-value=\"1\" class=\"ok\".*Een hoofdletter.*klopt<")
                .containsPattern("data-rule=\"mijnkantoor-blocklist\".*class=\"ok\"")
                .containsPattern("data-rule=\"somebody-elses\".*Volgens de andere regels van je kantoor")
                .doesNotContain("logout-sessions");
    }

    @Test
    void whoIsNewOrSetsUpAPhoneIsToldWhereTheAppIs() {
        assertThat(page("login-update-password").with("invitation", true).render())
                .contains("https://apps.apple.com/nl/app", "https://play.google.com/store/apps");
        assertThat(page("login-update-password").render()).doesNotContain("apps.apple.com");
    }

    @Test
    void rulesAreNeutralUntilThePasswordIsChecked() {
        assertThat(page("login-update-password")
                        .with("passwordRules", List.of(Map.of("id", "length", "value", "12")))
                        .render())
                .contains("data-rule=\"length\" data-value=\"12\"><span>Minstens 12 tekens</span> <small></small>")
                .contains("logout-sessions")
                .doesNotContain("Stap 1 van 3");
    }

    @Test
    void theSecretIsShownButNeverPosted() {
        String html = page("login-config-totp")
                .with(
                        "totp",
                        Map.of(
                                "otpCredentials",
                                List.of(),
                                "totpSecretEncoded",
                                "ABCD EFGH",
                                "totpSecretQrCode",
                                "aGk="))
                .with("otpauthUri", "otpauth://totp/MijnKantoor?secret=ABCD&issuer=\"><script>")
                .with("wayIn", true)
                .withError("totp", "Deze code klopt niet.")
                .render();

        assertThat(html)
                .contains("Twofactor authenticatie opzetten", "Stap 2 van 3", "ABCD EFGH", "Deze code klopt niet.")
                .contains("autocomplete=\"one-time-code\" maxlength=\"7\" data-digits=\"6\"", "inputmode=\"numeric\"")
                .contains("otpauth://totp/MijnKantoor?secret=ABCD&amp;issuer=&quot;&gt;&lt;script&gt;")
                .doesNotContain("totpSecret\"", "name=\"userLabel\"");
    }

    @Test
    void anActionAnAppAskedForHasNoStepsAndCanBeCancelled() {
        assertThat(page("login-config-totp")
                        .with(
                                "totp",
                                Map.of(
                                        "otpCredentials",
                                        List.of("one"),
                                        "totpSecretEncoded",
                                        "A",
                                        "totpSecretQrCode",
                                        "b"))
                        .with("isAppInitiatedAction", true)
                        .render())
                .contains("name=\"cancel-aia\"", "name=\"userLabel\"")
                .doesNotContain("Stap 2 van 3");
    }

    @Test
    void recoveryCodesAreConfirmedBeforeTheFormGoes() {
        assertThat(page("login-recovery-authn-code-config")
                        .with("recoveryCodes", List.of("ABCDEFGHJKLM"))
                        .with("wayIn", true)
                        .render())
                .contains("<li>ABCD-EFGH-JKLM</li>", "required", "Stap 3 van 3")
                .doesNotContain("value=\"ABCD", "type=\"hidden\"");
    }

    @Test
    void anAppThatCannotMakeTheCodesIsNamedBeforeItIsTried() {
        assertThat(page("login-config-totp")
                        .with(
                                "totp",
                                Map.of(
                                        "otpCredentials",
                                        List.of(),
                                        "totpSecretEncoded",
                                        "A",
                                        "totpSecretQrCode",
                                        "b",
                                        "policy",
                                        Map.of("digits", 6, "algorithmKey", "SHA256")))
                        .render())
                .contains("codes van de soort SHA256", "bij ‘algoritme’: SHA256")
                .doesNotContain("Google Authenticator");
    }

    @ParameterizedTest
    @CsvSource({
        "0, Dit was je laatste herstelcode.",
        "1, Je hebt nog 1 herstelcode over.",
        "2, Je hebt nog 2 herstelcodes over."
    })
    void whoUsedARecoveryCodeReadsHowManyAreLeft(int left, String text) {
        assertThat(page("phone-lost")
                        .with("codesLeft", left)
                        .with("newCodes", true)
                        .render())
                .contains(
                        text,
                        "krijg je zo nieuwe codes",
                        "name=\"phone\" value=\"lost\"",
                        "name=\"phone\" value=\"kept\"");
        assertThat(page("phone-lost")
                        .with("codesLeft", left)
                        .with("newCodes", false)
                        .render())
                .doesNotContain("nieuwe codes");
    }

    @Test
    void removingAnAuthenticatorEndsTheOtherSessionsUnlessTheyAreToStay() {
        assertThat(deletion("otp", "Telefoon", false).render())
                .contains("Authenticator-app verwijderen", "‘Telefoon’", "Ja, verwijderen", "cancel-aia")
                .containsPattern("name=\"logout-sessions\"[^>]* checked");
    }

    @Test
    void theOnlyAuthenticatorGoesWhenThereIsANewOne() {
        assertThat(deletion("otp", "otp", true).render())
                .contains("Eerst een nieuwe authenticator-app", "‘Authenticator-app’ is je enige", "Nieuwe instellen")
                .doesNotContain("logout-sessions", "Ja, verwijderen");
    }

    @Test
    void whatElseIsRemovedIsCalledByItsName() {
        assertThat(deletion("recovery-authn-codes", "Herstelcodes", false).render())
                .contains("Herstelcodes verwijderen", "meteen nieuwe");
        assertThat(deletion("webauthn", HOSTILE, false).render())
                .contains("Je kunt er daarna niet meer mee inloggen")
                .doesNotContain(HOSTILE);
    }

    private static Pages deletion(String type, String label, boolean only) {
        return page("delete-credential")
                .with("credentialType", type)
                .with("credentialLabel", label)
                .with("onlyAuthenticator", only)
                .with("isAppInitiatedAction", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "renewed", "superseded", "used", "unknown", "other-user"})
    void everyOutcomeOfAnInvitationHasOneThingToDoAtMost(String outcome) {
        String html = page("invitation")
                .with("outcome", outcome)
                .with("actionUrl", "/realms/mijnkantoor/uitnodiging/token?a=1&b=2")
                .with("email", HOSTILE)
                .with("currentUser", HOSTILE)
                .with("expiresAt", "dinsdag 24 november 2026 om 09:00")
                .with("mailedAt", "maandag 23 november 2026 om 09:00")
                .render();

        assertThat(html).doesNotContain(HOSTILE, "invitation." + outcome);
        assertThat(html.split("id=\"invitation-action\"", -1)).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "renewed", "superseded", "used", "unknown", "other-user"})
    void anInvitationPageNeedsNothingButItsOutcome(String outcome) {
        assertThat(page("invitation").with("outcome", outcome).inLanguage("en").render())
                .contains("<h1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-yet", "expired", "done", "unknown", "other-user", "logged-in", "cancel", "cancelled"})
    void everyOutcomeOfANewPhoneLinkHasOneThingToDoAtMost(String outcome) {
        for (String language : List.of("nl", "en")) {
            String html = page("new-phone")
                    .with("outcome", outcome)
                    .with("actionUrl", "/realms/mijnkantoor/nieuwe-telefoon/token?a=1&b=2")
                    .with("email", HOSTILE)
                    .with("currentUser", HOSTILE)
                    .with("usableFrom", HOSTILE)
                    .inLanguage(language)
                    .render();

            assertThat(html).doesNotContain(HOSTILE, "newPhone." + outcome);
            assertThat(html.split("id=\"new-phone-action\"", -1)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void askingTheOfficeSaysWhatHappensAndTakesOneButton() {
        assertThat(page("ask-office").render())
                .contains("name=\"ask\"", "Verstuur mijn verzoek", "belt je")
                .doesNotContain("askOffice.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUESTED", "APPROVED"})
    void whatWasAskedIsNotAskedAgain(String status) {
        for (String language : List.of("nl", "en")) {
            assertThat(page("ask-office")
                            .with("requestStatus", status)
                            .inLanguage(language)
                            .render())
                    .doesNotContain("name=\"ask\"", "askOffice.");
        }
    }

    @Test
    void whatAnOfficeWritesIsEscaped() {
        String html = page("login")
                .with("officeName", HOSTILE)
                .with("supportUrl", "https://help.example/?q=\"><script>alert(1)</script>")
                .withMessage("error", HOSTILE)
                .render();

        assertThat(html).doesNotContain(HOSTILE, "<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//elsewhere.example", "JAVASCRIPT:alert(1)"})
    void aHelpLinkLeadsSomewhereHarmlessOrNowhere(String url) {
        assertThat(page("login").with("supportUrl", url).render()).doesNotContain("kc-help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/",
                "http://a.example/",
                "tel:+31201234567",
                "mailto:a@a.example",
                "msteams:/l/chat/0/0"
            })
    void aHelpLinkMayBeAPageATelephoneAMailboxOrAChat(String url) {
        assertThat(page("login").with("supportUrl", url).render()).contains("href=\"" + url + "\"");
    }

    @Test
    void theOfficesHelpLinkStandsOnThePage() {
        assertThat(page("error")
                        .with("supportUrl", "tel:+31201234567")
                        .with("officeName", "De Vries & Zn")
                        .render())
                .contains("href=\"tel:+31201234567\"", "Hulp nodig? Neem contact op met De Vries &amp; Zn");
    }

    @Test
    void theOfficesNameStandsBesideTheMarkOnItsColour() {
        assertThat(page("error")
                        .with("officeName", "De Vries & Zn")
                        .with("officeGround", "#0f5bc4")
                        .with("officeInk", "#ffffff")
                        .render())
                .contains("style=\"background:#0f5bc4;color:#ffffff\">De Vries &amp; Zn</span>", ".badge{");
        assertThat(page("error").with("officeName", "De Vries & Zn").render())
                .contains("<span class=\"badge\">De Vries &amp; Zn</span>");
        assertThat(page("error").render()).doesNotContain("badge");
    }

    @Test
    void whoHasToWaitGetsBackToTheLoginWithoutSendingAnythingAgain() {
        assertThat(page("too-many-tries").with("minutes", 12).render())
                .contains(">Terug naar inloggen<")
                .doesNotContain("<form");
        assertThat(page("too-many-tries").with("minutes", 12).outsideALogin().render())
                .doesNotContain("Terug naar inloggen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"register", "login-update-profile", "idp-review-user-profile"})
    void aBrowserKnowsWhoseNameAndAddressAreAskedFor(String name) {
        Sample sample = Samples.all().stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(Jsoup.parse(sample.html("nl", "Sanne")).select("#firstName, #lastName, #email"))
                .extracting(field -> field.attr("autocomplete"))
                .containsExactlyInAnyOrder("given-name", "family-name", "email");
        assertThat(Jsoup.parse(sample.html("nl", "Sanne")).select("#email[inputmode=email][autocapitalize=none]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessionNotActiveMessage", "clientNotFoundMessage", "access-denied"})
    void everyErrorSaysHowToGoOn(String error) {
        Pages page = page("error");

        assertThat(page.withMessage("error", page.say(error)).render())
                .contains("Ga terug naar de app en begin opnieuw", "Vraag dan je kantoor om hulp");
    }

    @Test
    void theErrorPageNeedsHardlyAnything() {
        assertThat(new Renderer("login", "nl")
                        .render(
                                "error.ftl",
                                Map.of(
                                        "realm", Map.of("internationalizationEnabled", false),
                                        "url", Map.of("resourcesPath", "/r"),
                                        "properties", Map.of())))
                .contains("Dat ging niet goed");
    }
}
