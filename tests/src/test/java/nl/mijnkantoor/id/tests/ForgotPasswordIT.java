package nl.mijnkantoor.id.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OfficeAppPage;
import nl.mijnkantoor.id.tests.pages.OtpPage;
import nl.mijnkantoor.id.tests.pages.Screen;
import nl.mijnkantoor.id.tests.pages.SetPasswordPage;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.Browsers;
import nl.mijnkantoor.id.tests.product.Eventually;
import nl.mijnkantoor.id.tests.product.Mail;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.People.Invited;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/**
 * 'Wachtwoord vergeten?': whoever reads the mail sets a new password and nothing more. The second factor is still asked for,
 * and nobody learns here who has an account.
 */
@WithProduct
class ForgotPasswordIT {

    private static final String NEW_PASSWORD = "Nijlpaard-danst-41-tango";

    private final Product product;

    ForgotPasswordIT(Product product) {
        this.product = product;
    }

    @Test
    void leadsThroughTheMailToANewPasswordAndStillAsksForTheSecondFactor() {
        Enrolled enrolled = product.people().enrolled();
        Person person = enrolled.person();
        int mailsBefore = product.inbox().all(person.email()).size();
        Page page = product.browsers().open();

        page.navigate(product.loginUrl());
        var forgot = new LoginPage(page).forgotPassword();
        look(forgot, "forgot-password-1");
        forgot.ask(person.email());
        assertThat(page.locator("body")).containsText("krijg je binnen een paar minuten een mail");

        Mail mail = product.inbox().await(person.email(), mailsBefore + 1).get(0);
        page.setContent(mail.html());
        assertThat(Accessibility.violationsOfMail(page)).isEmpty();
        page.navigate(mail.link());
        SetPasswordPage setPassword = new SetPasswordPage(page);
        assertThat(setPassword.address()).isEqualTo(person.email());
        look(setPassword, "forgot-password-2-set-password");
        setPassword.save(NEW_PASSWORD, NEW_PASSWORD);

        LoginPage login = new LoginPage(page);
        login.logIn(person.email(), person.password());
        login = new LoginPage(page);
        assertThat(login.errors()).singleElement().asString().contains("E-mailadres of wachtwoord is incorrect");
        login.logIn(person.email(), NEW_PASSWORD);
        new OtpPage(page).confirm(enrolled.totp().code());
        assertThat(new OfficeAppPage(page).address()).isEqualTo(person.email());
    }

    @Test
    void spendsTheLinkWithThePassword() {
        Person person = product.people().enrolled().person();
        int mailsBefore = product.inbox().all(person.email()).size();
        ask(person.email());
        String link =
                product.inbox().await(person.email(), mailsBefore + 1).get(0).link();
        product.people().setPassword(new WebClient(), link, NEW_PASSWORD);

        WebPage again = new WebClient().get(link);

        assertThat(again.asksFor("password-new")).isFalse();
    }

    @Test
    void answersTheSameForAnUnknownAddressAndMailsNobody() {
        Person known = product.people().enrolled().person();
        int mailsBefore = product.inbox().all(known.email()).size();
        String unknown = "niemand." + known.email();

        WebPage answerToUnknown = ask(unknown);
        WebPage answerToKnown = ask(known.email());

        assertThat(answerToKnown.text()).contains(known.email());
        assertThat(answerToUnknown.status()).isEqualTo(answerToKnown.status());
        assertThat(answerToUnknown.text().replace(unknown, ""))
                .isEqualTo(answerToKnown.text().replace(known.email(), ""));
        product.inbox().await(known.email(), mailsBefore + 1);
        assertThat(product.inbox().all(unknown)).isEqualTo(List.of());
    }

    @Test
    void leavesTheSecondFactorAsItIs() {
        Enrolled enrolled = product.people().enrolled();
        Person person = enrolled.person();
        String account = accountOf(person);
        List<String> before = secondFactors(account);
        int mailsBefore = product.inbox().all(person.email()).size();
        ask(person.email());
        String link =
                product.inbox().await(person.email(), mailsBefore + 1).get(0).link();

        product.people().setPassword(new WebClient(), link, NEW_PASSWORD);

        assertThat(secondFactors(account)).isEqualTo(before).hasSize(2);
        WebClient browser = new WebClient();
        WebPage otp = browser.submit(
                browser.get(product.loginUrl()), Map.of("username", person.email(), "password", NEW_PASSWORD));
        assertThat(otp.asksFor("otp")).isTrue();
        assertThat(browser.submit(otp, Map.of("otp", enrolled.totp().code()))
                        .url()
                        .toString())
                .startsWith(product.officeAppUrl());
    }

    @Test
    void sendsSomebodyWhoHasNoPasswordYetTheInvitationAgain() {
        Invited invited = product.people().invited();
        Person person = invited.person();
        String oldLink = product.people().linkOf(person);

        WebPage answer = ask(person.email());

        assertThat(answer.text()).contains("krijg je binnen een paar minuten een mail");
        Mail mail = product.inbox().await(person.email(), 2).get(0);
        assertThat(mail.subject())
                .isEqualTo(product.inbox().all(person.email()).get(1).subject());
        assertThat(mail.link()).contains("/uitnodiging/").isNotEqualTo(oldLink);
        assertThat(new WebClient().get(oldLink).asksFor("password-new")).isFalse();
        product.people().setPassword(new WebClient(), mail.link(), person.password());
        assertThat(product.people().status(invited)).isEqualTo("ACCEPTED");
        assertThat(product.people().step(invited, "RENEWED").path("from").asText())
                .isNotEmpty();
    }

    @Test
    void sendsNothingForAnInvitationThatWasRevoked() {
        Invited invited = product.people().invited();
        product.people().linkOf(invited.person());
        product.provisioner().delete("/invitations/" + invited.invitationId()).expect(204);

        ask(invited.person().email());

        awaitRefusal(accountOf(invited.person()), "not_allowed");
        assertThat(product.inbox().all(invited.person().email())).hasSize(1);
    }

    @Test
    void sendsSomebodyWhoIsSwitchedOffNothing() {
        Person person = product.people().enrolled().person();
        String account = accountOf(person);
        int mailsBefore = product.inbox().all(person.email()).size();
        product.admin().put("/users/" + account, Map.of("enabled", false)).expect(204);

        WebPage answer = ask(person.email());

        assertThat(answer.text()).contains("krijg je binnen een paar minuten een mail");
        awaitRefusal(account, "user_disabled");
        assertThat(product.inbox().all(person.email())).hasSize(mailsBefore);
    }

    @Test
    void mailsOnePersonThreeTimesAnHourWhoeverAsks() {
        Person person = product.people().enrolled().person();
        int mailsBefore = product.inbox().all(person.email()).size();
        for (int i = 0; i < 3; i++) {
            ask(i == 0 ? person.email() : person.email().toUpperCase(Locale.ROOT));
        }
        product.inbox().await(person.email(), mailsBefore + 3);

        WebPage fourth = ask(person.email());

        assertThat(fourth.text())
                .contains("krijg je binnen een paar minuten een mail")
                .contains("Vraag je er vaak een aan");
        Person next = product.people().enrolled().person();
        int mailsToNext = product.inbox().all(next.email()).size();
        ask(next.email());
        product.inbox().await(next.email(), mailsToNext + 1);
        assertThat(product.inbox().all(person.email())).hasSize(mailsBefore + 3);
    }

    @Test
    void writesInTheLanguageOfThePageToSomebodyWhoHasNone() {
        Person person = product.people().enrolled().person();
        int mailsBefore = product.inbox().all(person.email()).size();
        Page page = product.browsers().open(Browsers.options().setLocale("en-GB"));

        page.navigate(product.loginUrl());
        page.locator("a[href*=reset-credentials]").click();
        page.locator("[name=username]").fill(person.email());
        page.locator("[type=submit]").click();

        assertThat(page.locator("body")).containsText("you will get an e-mail");
        assertThat(product.inbox().await(person.email(), mailsBefore + 1).get(0).text())
                .contains("password")
                .doesNotContain("wachtwoord");
    }

    private String accountOf(Person person) {
        return product.admin()
                .get("/users?exact=true&email=" + Api.encode(person.email()))
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    private List<String> secondFactors(String account) {
        JsonNode credentials = product.admin()
                .get("/users/" + account + "/credentials")
                .expect(200)
                .json();
        return StreamSupport.stream(credentials.spliterator(), false)
                .filter(credential -> !credential.path("type").asText().startsWith("password"))
                .map(credential -> credential.path("id").asText())
                .sorted()
                .toList();
    }

    private void awaitRefusal(String account, String error) {
        Eventually.holds("the event " + error, () -> product.admin()
                .get("/events?type=SEND_RESET_PASSWORD_ERROR&user=" + account)
                .expect(200)
                .json()
                .findValuesAsText("error")
                .contains(error));
    }

    private WebPage ask(String address) {
        WebClient browser = new WebClient();
        WebPage login = browser.get(product.loginUrl());
        return browser.submit(browser.get(login.linkTo("Wachtwoord vergeten?")), Map.of("username", address));
    }

    private void look(Screen screen, String name) {
        product.browsers().screenshot(screen.page(), name);
        assertThat(Accessibility.violations(screen.page())).isEmpty();
    }
}
