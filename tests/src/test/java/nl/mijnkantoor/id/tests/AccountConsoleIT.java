package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import nl.mijnkantoor.id.tests.pages.AccountConsolePage;
import nl.mijnkantoor.id.tests.pages.EnrolPage;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OtpPage;
import nl.mijnkantoor.id.tests.pages.RecoveryCodesPage;
import nl.mijnkantoor.id.tests.pages.RemoveFactorPage;
import nl.mijnkantoor.id.tests.pages.Screen;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.Mail;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** A person looks after authenticator apps in Keycloak's account console, in a real browser. */
@WithProduct
class AccountConsoleIT {

    private final Product product;

    AccountConsoleIT(Product product) {
        this.product = product;
    }

    @Test
    void addsAPhoneAndTakesItAwayAgain() {
        Enrolled enrolled = product.people().enrolled();
        Page page = console(enrolled);

        new AccountConsolePage(page).addAuthenticator();
        logInAgain(page, enrolled);
        EnrolPage enrol = new EnrolPage(page);
        Totp tablet = Totp.of(enrol.secret());
        look(enrol, "account-1-second-authenticator");
        enrol.name("Tablet").confirm(tablet.code());
        AccountConsolePage console = new AccountConsolePage(page);
        assertThat(console.authenticators()).hasSize(2).contains("Tablet");

        console.removeAuthenticator("Tablet");
        logInAgain(page, enrolled);
        RemoveFactorPage remove = RemoveFactorPage.ofOneOfSeveral(page);
        assertThat(remove.endsOtherSessions()).isTrue();
        look(remove, "account-2-remove-authenticator");
        remove.remove();

        assertThat(new AccountConsolePage(page).authenticators()).hasSize(1).doesNotContain("Tablet");
        Mail mail = product.inbox().await(enrolled.person().email(), 4).get(0);
        assertThat(mail.subject()).isEqualTo("Er is een authenticator-app verwijderd");
        assertThat(mail.text()).containsPattern("met \\w*Chrom\\w+, Linux, vanaf IP-adres");
        page.setContent(mail.html());
        product.browsers().screenshot(page, "account-3-mail");
        assertThat(Accessibility.violationsOfMail(page)).isEmpty();
    }

    @Test
    void setsUpANewPhoneBeforeTheOnlyOneGoes() {
        Enrolled enrolled = product.people().enrolled();
        Page page = console(enrolled);
        String old = new AccountConsolePage(page).authenticators().get(0);
        new AccountConsolePage(page).removeAuthenticator(old);
        logInAgain(page, enrolled);

        RemoveFactorPage only = RemoveFactorPage.ofTheOnlyOne(page);
        look(only, "account-4-only-authenticator");
        only.cancel();
        assertThat(new AccountConsolePage(page).authenticators()).containsExactly(old);

        new AccountConsolePage(page).removeAuthenticator(old);
        logInAgain(page, enrolled);
        RemoveFactorPage.ofTheOnlyOne(page).setUpNewOne();
        EnrolPage enrol = new EnrolPage(page);
        enrol.confirm(Totp.of(enrol.secret()).code());
        new RecoveryCodesPage(page).confirm();

        assertThat(new AccountConsolePage(page).authenticators()).hasSize(1);
        assertThat(product.people().credentialsOf(enrolled.person(), "otp")).hasSize(1);
    }

    private Page console(Enrolled enrolled) {
        Page page = product.browsers().open();
        page.navigate(product.issuer() + "/account/account-security/signing-in");
        new LoginPage(page).logIn(enrolled.person().email(), enrolled.person().password());
        new OtpPage(page).confirm(enrolled.totp().code());
        return page;
    }

    private static void logInAgain(Page page, Enrolled enrolled) {
        new LoginPage(page).confirm(enrolled.person().password());
        new OtpPage(page).confirm(enrolled.totp().code());
    }

    private void look(Screen screen, String name) {
        product.browsers().screenshot(screen.page(), name);
        assertThat(Accessibility.violations(screen.page())).as(name).isEmpty();
    }
}
