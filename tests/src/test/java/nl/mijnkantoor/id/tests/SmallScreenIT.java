package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import nl.mijnkantoor.id.tests.pages.EnrolPage;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OfficeAppPage;
import nl.mijnkantoor.id.tests.pages.RecoveryCodesPage;
import nl.mijnkantoor.id.tests.pages.Screen;
import nl.mijnkantoor.id.tests.pages.SetPasswordPage;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.Browsers;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** Most people open the mail on a phone: the whole way in fits the narrowest one, and needs no second screen. */
@WithProduct
class SmallScreenIT {

    private static final int NARROWEST = 320;

    private final Product product;

    SmallScreenIT(Product product) {
        this.product = product;
    }

    @Test
    void leadsIntoTheOfficeAppOnThePhoneAlone() {
        Person person = product.people().invited().person();
        Page page = product.browsers()
                .open(Browsers.options()
                        .setViewportSize(NARROWEST, 640)
                        .setIsMobile(true)
                        .setHasTouch(true));

        page.navigate(product.people().linkOf(person));
        SetPasswordPage setPassword = new SetPasswordPage(page);
        fits(setPassword, "1-set-password");
        setPassword.save(person.password(), person.password());
        LoginPage login = new LoginPage(page);
        fits(login, "2-login");
        login.logIn(person.email(), person.password());
        EnrolPage enrol = new EnrolPage(page);
        assertThat(enrol.offersAuthenticatorLink()).isTrue();
        fits(enrol, "3-enrol");
        enrol.confirm(Totp.of(enrol.secret()).code());
        RecoveryCodesPage recoveryCodes = new RecoveryCodesPage(page);
        fits(recoveryCodes, "4-recovery-codes");
        recoveryCodes.confirm();
        fits(new OfficeAppPage(page), "5-office-app");
    }

    private void fits(Screen screen, String name) {
        product.browsers().screenshot(screen.page(), "small-screen-" + name);
        assertThat(screen.page().evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isEqualTo(NARROWEST);
        assertThat(Accessibility.violations(screen.page())).as(name).isEmpty();
    }
}
