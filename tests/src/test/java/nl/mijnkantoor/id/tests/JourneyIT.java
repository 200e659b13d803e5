package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import nl.mijnkantoor.id.tests.pages.EnrolPage;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.MailPage;
import nl.mijnkantoor.id.tests.pages.OfficeAppPage;
import nl.mijnkantoor.id.tests.pages.OfficeAppStartPage;
import nl.mijnkantoor.id.tests.pages.OtpPage;
import nl.mijnkantoor.id.tests.pages.RecoveryCodesPage;
import nl.mijnkantoor.id.tests.pages.Screen;
import nl.mijnkantoor.id.tests.pages.SetPasswordPage;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.Mail;
import nl.mijnkantoor.id.tests.product.People.Invited;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/**
 * The main job: an office invites a person, who gets in through the mail, a password of their own and an authenticator app,
 * and gets in again the next day. Every page on the way is looked at by axe-core, and a picture of it is kept.
 */
@WithProduct
class JourneyIT {

    private final Product product;

    JourneyIT(Product product) {
        this.product = product;
    }

    @Test
    void leadsFromTheInvitationIntoTheOfficeApp() {
        journey(product.browsers().open(), new Visit("with-javascript", true));
    }

    @Test
    void leadsFromTheInvitationIntoTheOfficeAppWithoutJavaScript() {
        journey(product.browsers().openWithoutJavaScript(), new Visit("without-javascript", false));
    }

    /**
     * One of the two ways to make the journey.
     *
     * @param axe whether axe-core, a script itself, can run on the pages
     */
    private record Visit(String name, boolean axe) {}

    private void journey(Page page, Visit visit) {
        Invited invited = product.people().invited();
        Person person = invited.person();

        Mail mail = product.inbox().newest(person.email());
        assertThat(mail.subject()).contains(Product.OFFICE_NAME);
        assertThat(mail.text()).contains(Product.OFFICE_NAME, person.firstName(), Product.SUPPORT_URL);
        MailPage shown = MailPage.show(page, mail, "Je bent uitgenodigd door " + Product.OFFICE_NAME);
        assertThat(shown.buttonLink("Wachtwoord instellen")).isEqualTo(mail.link());
        look(shown, visit, "1-mail");

        page.navigate(mail.link());
        SetPasswordPage setPassword = new SetPasswordPage(page);
        assertThat(setPassword.address()).isEqualTo(person.email());
        assertThat(setPassword.helpLink()).isEqualTo(Product.SUPPORT_URL);
        look(setPassword, visit, "2-set-password");
        setPassword.save(person.password(), person.password());

        LoginPage login = new LoginPage(page);
        assertThat(login.address()).isEqualTo(person.email());
        look(login, visit, "3-login");
        login.logIn(person.email(), person.password());

        EnrolPage enrol = new EnrolPage(page);
        assertThat(enrol.showsQrCode()).isTrue();
        String secret = enrol.secret();
        assertThat(enrol.authenticatorLink())
                .startsWith("otpauth://totp/")
                .contains("secret=" + secret.replaceAll("\\s", ""));
        look(enrol, visit, "4-enrol");
        Totp totp = Totp.of(secret);
        enrol.confirm(totp.code());

        RecoveryCodesPage recoveryCodes = new RecoveryCodesPage(page);
        assertThat(recoveryCodes.codes()).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates();
        look(recoveryCodes, visit, "5-recovery-codes");
        recoveryCodes.confirm();

        OfficeAppPage in = new OfficeAppPage(page);
        assertThat(in.name()).isEqualTo(person.fullName());
        assertThat(in.address()).isEqualTo(person.email());
        assertThat(in.offices()).containsExactly(Product.OFFICE);
        assertThat(in.methods()).contains("pwd", "otp");
        look(in, visit, "6-office-app");
        assertThat(identityCookie(page).expires).as("lives as long as the browser").isEqualTo(-1);
        assertThat(statusOf(invited)).isEqualTo("ACCEPTED");

        OfficeAppStartPage out = in.logOut();
        look(out, visit, "7-logged-out");
        out.logIn();
        new LoginPage(page).stayLoggedIn().logIn(person.email(), person.password());
        OtpPage otp = new OtpPage(page);
        look(otp, visit, "8-otp");
        otp.confirm(totp.code());
        assertThat(new OfficeAppPage(page).methods()).contains("pwd", "otp");

        Page tomorrow = product.browsers().open();
        carryOver(page.context(), tomorrow.context());
        tomorrow.navigate(product.loginUrl());
        assertThat(new OfficeAppPage(tomorrow).address()).isEqualTo(person.email());
    }

    private void look(Screen screen, Visit visit, String name) {
        product.browsers().screenshot(screen.page(), visit.name() + "-" + name);
        if (visit.axe()) {
            assertThat(
                            screen instanceof MailPage
                                    ? Accessibility.violationsOfMail(screen.page())
                                    : Accessibility.violations(screen.page()))
                    .as(name)
                    .isEmpty();
        }
    }

    private String statusOf(Invited invited) {
        return product.provisioner()
                .get("/invitations/" + invited.invitationId())
                .json()
                .path("status")
                .asText();
    }

    private static Cookie identityCookie(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("KEYCLOAK_IDENTITY"))
                .findFirst()
                .orElseThrow();
    }

    /** What is left of a browser's cookies once it was closed and opened again. */
    private static void carryOver(BrowserContext from, BrowserContext to) {
        List<Cookie> kept =
                from.cookies().stream().filter(cookie -> cookie.expires > 0).toList();
        to.addCookies(kept);
    }
}
