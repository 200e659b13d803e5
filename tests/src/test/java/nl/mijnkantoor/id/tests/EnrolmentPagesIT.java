package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import nl.mijnkantoor.id.tests.pages.EnrolPage;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OtpPage;
import nl.mijnkantoor.id.tests.pages.Screen;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.Browsers;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** The pages around an authenticator app that few people see, in the browser: all of them fit the narrowest phone. */
@WithProduct
class EnrolmentPagesIT {

    private static final int NARROWEST = 320;

    private final Product product;

    EnrolmentPagesIT(Product product) {
        this.product = product;
    }

    @Test
    void showASecondPhoneAndTheChoiceBetweenTwo() {
        Enrolled enrolled = product.people().enrolled();
        addTablet(product.browsers().open(), enrolled, "second-phone");

        Page page = product.browsers().open();
        toLogin(page, product.loginUrl(), enrolled.person());
        OtpPage choice = new OtpPage(page);
        assertThat(choice.devices()).containsExactly("Mijn telefoon", "Tablet");
        look(choice, "second-phone-4-choice");

        Page small = product.browsers().open(small());
        toLogin(small, product.loginUrl(), enrolled.person());
        look(new OtpPage(small), "second-phone-5-choice-small");
    }

    @Test
    void showASecondPhoneOnASmallScreenInTheDark() {
        addTablet(product.browsers().open(small()), product.people().enrolled(), "second-phone-small");
    }

    @Test
    void sayWhichAppsCanMakeCodesOfAnotherKind() {
        ObjectNode realm = (ObjectNode) product.admin().get("").json();
        Person person = product.people().withPassword().person();
        Page page = product.browsers().open(small());
        try {
            product.admin()
                    .put("", realm.deepCopy().put("otpPolicyAlgorithm", "HmacSHA256"))
                    .expect(204);
            toLogin(page, product.loginUrl(), person);
            EnrolPage enrol = new EnrolPage(page);
            String secret = enrol.secret();
            look(enrol, "other-algorithm-1-enrol");
            enrol.confirm(Totp.of(secret).code());
            look(new EnrolPage(page), "other-algorithm-2-refused");
        } finally {
            product.admin().put("", realm).expect(204);
        }
    }

    private void addTablet(Page page, Enrolled enrolled, String name) {
        toLogin(page, product.officeAppClient().actionUrl("CONFIGURE_TOTP"), enrolled.person());
        new OtpPage(page).confirm(enrolled.totp().code());
        EnrolPage enrol = new EnrolPage(page);
        look(enrol, name + "-1-enrol");
        Totp tablet = Totp.of(enrol.secret());
        enrol.confirm(tablet.code());
        enrol = new EnrolPage(page);
        assertThat(enrol.errors()).singleElement().asString().contains("een naam");
        look(enrol, name + "-2-nameless");
        enrol.name("Tablet").confirm(tablet.codeOfAClockThatIsOffBy(Duration.ofMinutes(2)));
        enrol = new EnrolPage(page);
        assertThat(enrol.errors()).singleElement().asString().contains("minuten voor");
        look(enrol, name + "-3-clock");
        enrol.confirm(tablet.code());
        page.waitForURL(url -> url.startsWith(product.officeAppUrl()));
    }

    private static void toLogin(Page page, String url, Person person) {
        page.navigate(url);
        new LoginPage(page).logIn(person.email(), person.password());
    }

    private void look(Screen screen, String name) {
        Page page = screen.page();
        product.browsers().screenshot(page, name);
        assertThat(Accessibility.violations(page)).as(name).isEmpty();
        if (page.viewportSize().width == NARROWEST) {
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + name)
                    .isEqualTo(NARROWEST);
        }
    }

    private static NewContextOptions small() {
        return Browsers.options().setViewportSize(NARROWEST, 640).setColorScheme(ColorScheme.DARK);
    }
}
