package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import nl.mijnkantoor.id.tests.pages.EnrolPage;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OfficeAppPage;
import nl.mijnkantoor.id.tests.pages.OtpPage;
import nl.mijnkantoor.id.tests.pages.SetPasswordPage;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** The browser's own buttons lead to a page of ours, never to its question whether a form is to be sent again. */
@WithProduct
class BackAndForwardIT {

    private final Product product;

    BackAndForwardIT(Product product) {
        this.product = product;
    }

    @Test
    void leadToTheCodeAgainAfterAWrongOne() {
        Enrolled enrolled = product.people().enrolled();
        Page page = product.browsers().open();
        toCode(page, enrolled.person());
        new OtpPage(page).confirm(enrolled.totp().wrongCode());
        assertThat(new OtpPage(page).errors()).hasSize(1);

        page.goBack();
        new OtpPage(page);
        page.goForward();
        new OtpPage(page);
        page.reload();
        new OtpPage(page).confirm(enrolled.totp().code());

        assertThat(new OfficeAppPage(page).address())
                .isEqualTo(enrolled.person().email());
    }

    @Test
    void leadBackToTheCodeFromTheLoginPage() {
        Enrolled enrolled = product.people().enrolled();
        Page page = product.browsers().open();
        toCode(page, enrolled.person());
        new OtpPage(page);

        page.goBack();
        page.goForward();

        new OtpPage(page).confirm(enrolled.totp().code());
        new OfficeAppPage(page);
    }

    @Test
    void leadToTheQrCodeAgainAfterAWrongPassword() {
        Person person = product.people().withPassword().person();
        Page page = product.browsers().open();
        page.navigate(product.loginUrl());
        new LoginPage(page).logIn(person.email(), "Nijlpaard-danst-41-tango");
        assertThat(new LoginPage(page).errors()).hasSize(1);
        new LoginPage(page).logIn(person.email(), person.password());
        String secret = new EnrolPage(page).secret();

        page.goBack();
        page.goForward();

        assertThat(new EnrolPage(page).secret()).isEqualTo(secret);
    }

    @Test
    void sayThatThePasswordIsSetToWhoGoesBackToThePageWhereItWas() {
        Person person = product.people().invited().person();
        Page page = product.browsers().open();
        page.navigate(product.people().linkOf(person));
        new SetPasswordPage(page).save(person.password(), person.password());
        assertThat(new LoginPage(page).text()).contains("Je wachtwoord is ingesteld. Log nu in.");

        page.goBack();

        LoginPage login = new LoginPage(page);
        assertThat(login.errors()).isEmpty();
        assertThat(login.text()).contains("Je wachtwoord is ingesteld. Log nu in.");
        login.logIn(person.email(), person.password());
        new EnrolPage(page);
    }

    private void toCode(Page page, Person person) {
        page.navigate(product.loginUrl());
        new LoginPage(page).logIn(person.email(), person.password());
    }
}
