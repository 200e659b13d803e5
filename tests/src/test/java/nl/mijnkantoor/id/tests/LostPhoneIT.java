package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import nl.mijnkantoor.id.tests.pages.AskOfficePage;
import nl.mijnkantoor.id.tests.pages.ChooseWayPage;
import nl.mijnkantoor.id.tests.pages.EnrolPage;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.MailPage;
import nl.mijnkantoor.id.tests.pages.NewPhonePage;
import nl.mijnkantoor.id.tests.pages.OfficeAppPage;
import nl.mijnkantoor.id.tests.pages.OtpPage;
import nl.mijnkantoor.id.tests.pages.RecoveryCodesPage;
import nl.mijnkantoor.id.tests.pages.Screen;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.Browsers;
import nl.mijnkantoor.id.tests.product.Mail;
import nl.mijnkantoor.id.tests.product.OwnOffice;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** A person with a lost phone gets in again with the help of the office, looked at by axe-core on every page. */
@WithProduct
class LostPhoneIT {

    private static final int NARROWEST = 320;

    private final Product product;

    LostPhoneIT(Product product) {
        this.product = product;
    }

    @Test
    void leadsToANewPhoneWithTheHelpOfTheOffice() {
        journey(product.browsers().open(), "lost-phone", true);
    }

    @Test
    void leadsToANewPhoneWithoutJavaScript() {
        journey(product.browsers().openWithoutJavaScript(), "lost-phone-without-javascript", false);
    }

    @Test
    void leadsToANewPhoneOnASmallScreenInTheDark() {
        journey(
                product.browsers()
                        .open(Browsers.options().setViewportSize(NARROWEST, 640).setColorScheme(ColorScheme.DARK)),
                "lost-phone-small",
                true);
    }

    private void journey(Page page, String name, boolean axe) {
        OwnOffice office = OwnOffice.open(product);
        Enrolled manager = office.manager();
        Enrolled person = office.person();
        String oldCode = person.totp().wrongCode();

        ChooseWayPage choice = toChoice(page, person);
        look(choice, name + "-1-choice", axe);
        AskOfficePage ask = choice.askOffice();
        look(ask, name + "-2-ask", axe);
        AskOfficePage asked = ask.ask();
        look(asked, name + "-3-asked", axe);
        page.reload();
        assertThat(office.stepsOf(person.person())).containsExactly("REQUESTED");
        Mail askedMail =
                product.inbox().newest(person.person().email(), "Je vraagt om een nieuwe telefoon in te stellen");
        Mail managerMail =
                product.inbox().newest(manager.person().email(), "Anna Bakker is de telefoon kwijt: bel even");
        assertThat(managerMail.text())
                .contains("Bel Anna Bakker even", person.person().email(), "kort geleden gewijzigd")
                .doesNotContain("nieuwe-telefoon");
        String id = office.requestOf(person.person()).path("id").asText();

        office.as(manager).post("/lost-phone-requests/" + id + "/approve").expect(204);
        AskOfficePage approved = toApproved(page, person);
        look(approved, name + "-4-approved", axe);
        Mail approvedMail = product.inbox().newest(person.person().email(), "Stel je nieuwe telefoon in");
        assertThat(product.inbox()
                        .newest(manager.person().email(), "Verzoek van Anna Bakker is goedgekeurd")
                        .text())
                .contains("Dit deed Anna Bakker");

        page.navigate(approvedMail.link());
        LoginPage login = new LoginPage(page);
        assertThat(login.address()).isEqualTo(person.person().email());
        login.logIn(person.person().email(), person.person().password());
        EnrolPage enrol = new EnrolPage(page);
        look(enrol, name + "-5-enrol", axe);
        enrol.confirm(oldCode);
        Totp newPhone = Totp.of(new EnrolPage(page).secret());
        new EnrolPage(page).confirm(newPhone.code());
        new RecoveryCodesPage(page).confirm();
        assertThat(new OfficeAppPage(page).address()).isEqualTo(person.person().email());

        assertThat(office.stepsOf(person.person())).containsExactly("REQUESTED", "APPROVED", "DONE");
        product.inbox().newest(person.person().email(), "Je nieuwe telefoon is ingesteld");
        product.inbox().newest(manager.person().email(), "Anna Bakker heeft een nieuwe telefoon ingesteld");
        assertThat(product.people().credentialsOf(person.person(), "otp")).hasSize(1);
        for (Mail mail : List.of(askedMail, managerMail, approvedMail)) {
            Page reader = product.browsers().open();
            MailPage shown = MailPage.show(reader, mail, mail.heading());
            product.browsers()
                    .screenshot(shown.page(), name + "-mail-" + mail.subject().replaceAll("\\W+", "-"));
        }
    }

    @Test
    void leadsBackToThePhoneThatIsThereAfterAll() {
        Enrolled person = OwnOffice.open(product).person();
        Page page = product.browsers().open();

        toChoice(page, person).phoneAfterAll().confirm(person.totp().code());

        new OfficeAppPage(page);
    }

    @Test
    void saysFromWhenTheLinkWorks() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled person = office.person();
        String link = office.approvedLink(person.person());
        product.database()
                .ageLostPhone(office.requestOf(person.person()).path("id").asText(), Duration.ofHours(-1));
        Page page = product.browsers().open();

        page.navigate(link);
        NewPhonePage notYet = new NewPhonePage(page, NewPhonePage.Outcome.NOT_YET);

        assertThat(notYet.text()).contains("Open de link opnieuw vanaf");
        look(notYet, "new-phone-not-yet", true);
        look(toApproved(page, person), "new-phone-approved-not-yet", true);
        login(page, person);
        new OtpPage(page);
    }

    @Test
    void isWithdrawnWithTheLinkOfTheMailAndOneButton() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled manager = office.manager();
        Enrolled person = office.person();
        office.ask(person.person());
        String link = product.inbox()
                .newest(person.person().email(), "Je vraagt om een nieuwe telefoon in te stellen")
                .link();
        Page page = product.browsers().open();

        page.navigate(link);
        NewPhonePage cancel = new NewPhonePage(page, NewPhonePage.Outcome.CANCEL);
        look(cancel, "new-phone-cancel", true);
        assertThat(office.stepsOf(person.person())).containsExactly("REQUESTED");
        look(cancel.cancel(), "new-phone-cancelled", true);

        assertThat(office.requestOf(person.person()).path("status").asText()).isEqualTo("CANCELLED");
        product.inbox().newest(manager.person().email(), "Verzoek van Anna Bakker is ingetrokken: bel even");
        page.reload();
        new NewPhonePage(page, NewPhonePage.Outcome.CANCELLED);
    }

    @Test
    void letsSomebodyElseWhoIsLoggedInLogOutAndGoOn() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled somebodyElse = office.person();
        Enrolled person = office.person();
        String link = office.approvedLink(person.person());
        Page page = product.browsers().open();
        login(page, somebodyElse);
        new OtpPage(page).confirm(somebodyElse.totp().code());
        new OfficeAppPage(page);

        page.navigate(link);
        NewPhonePage otherUser = new NewPhonePage(page, NewPhonePage.Outcome.OTHER_USER);
        assertThat(otherUser.text())
                .contains(somebodyElse.person().email(), person.person().email());
        look(otherUser, "new-phone-other-user", true);
        otherUser.logOutAndGoOn().logIn(person.person().email(), person.person().password());

        new EnrolPage(page);
    }

    @Test
    void letsThePersonLogOutFirst() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled person = office.person();
        Page page = product.browsers().open();
        login(page, person);
        new OtpPage(page).confirm(person.totp().code());
        new OfficeAppPage(page);
        String link = office.approvedLink(person.person());

        page.navigate(link);
        NewPhonePage loggedIn = new NewPhonePage(page, NewPhonePage.Outcome.LOGGED_IN);
        look(loggedIn, "new-phone-logged-in", true);
        loggedIn.logOutAndGoOn().logIn(person.person().email(), person.person().password());

        new EnrolPage(page);
    }

    @Test
    void looksDecentWhenTheLinkOpensNothing() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled person = office.person();
        String link = office.approvedLink(person.person());
        product.database()
                .ageLostPhone(office.requestOf(person.person()).path("id").asText(), Duration.ofHours(25));
        Page page = product.browsers().open();

        page.navigate(product.issuer() + "/nieuwe-telefoon/" + "A".repeat(43));
        look(new NewPhonePage(page, NewPhonePage.Outcome.UNKNOWN), "new-phone-unknown", true);
        page.navigate(link);
        look(new NewPhonePage(page, NewPhonePage.Outcome.EXPIRED), "new-phone-expired", true);
    }

    private ChooseWayPage toChoice(Page page, Enrolled person) {
        login(page, person);
        new OtpPage(page).noPhone();
        return new ChooseWayPage(page);
    }

    private AskOfficePage toApproved(Page page, Enrolled person) {
        login(page, person);
        new OtpPage(page).noPhone();
        new ChooseWayPage(page);
        page.locator("button.tile").last().click();
        return new AskOfficePage(page, AskOfficePage.State.APPROVED);
    }

    private void login(Page page, Enrolled person) {
        page.navigate(product.loginUrl());
        new LoginPage(page).logIn(person.person().email(), person.person().password());
    }

    private void look(Screen screen, String name, boolean axe) {
        product.browsers().screenshot(screen.page(), name);
        if (screen.page().viewportSize().width == NARROWEST) {
            assertThat(screen.page().evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + name)
                    .isEqualTo(NARROWEST);
        }
        if (axe) {
            assertThat(Accessibility.violations(screen.page())).as(name).isEqualTo(List.of());
        }
    }
}
