package nl.mijnkantoor.id.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OfficeAppPage;
import nl.mijnkantoor.id.tests.pages.OtpPage;
import nl.mijnkantoor.id.tests.pages.Screen;
import nl.mijnkantoor.id.tests.pages.SetPasswordPage;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.Mail;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
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
        String link = product.inbox().await(person.email(), mailsBefore + 1).get(0).link();
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

        assertThat(answerToUnknown.status()).isEqualTo(answerToKnown.status());
        assertThat(answerToUnknown.text().replace(unknown, ""))
                .isEqualTo(answerToKnown.text().replace(known.email(), ""));
        product.inbox().await(known.email(), mailsBefore + 1);
        assertThat(product.inbox().all(unknown)).isEqualTo(List.of());
    }

    private WebPage ask(String address) {
        WebClient browser = new WebClient();
        WebPage login = browser.get(product.loginUrl());
        return browser.submit(
                browser.get(login.linkTo("Wachtwoord vergeten?")), java.util.Map.of("username", address));
    }

    private void look(Screen screen, String name) {
        product.browsers().screenshot(screen.page(), name);
        assertThat(Accessibility.violations(screen.page())).isEmpty();
    }
}
