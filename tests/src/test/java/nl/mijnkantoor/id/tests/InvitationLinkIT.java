package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mijnkantoor.id.tests.pages.InvitationPage;
import nl.mijnkantoor.id.tests.pages.InvitationPage.Outcome;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OfficeAppPage;
import nl.mijnkantoor.id.tests.pages.OtpPage;
import nl.mijnkantoor.id.tests.pages.Screen;
import nl.mijnkantoor.id.tests.pages.SetPasswordPage;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.People.Invited;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/**
 * Where the link in the mail leads, whatever has become of the invitation and whoever is logged in: always to the next thing
 * to do, and for a stranger always to the same page.
 */
@WithProduct
class InvitationLinkIT {

    private final Product product;

    InvitationLinkIT(Product product) {
        this.product = product;
    }

    @Test
    void leadsAtOnceToTheSetPasswordPageInAnyBrowser() {
        Invited invited = product.people().invited();
        String link = product.people().linkOf(invited.person());

        for (WebClient browser : List.of(new WebClient(), new WebClient())) {
            WebPage page = browser.get(link);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.asksFor("password-new")).isTrue();
        }
        assertThat(product.people().steps(invited)).containsExactly("INVITED", "SENT", "OPENED");
    }

    @Test
    void staysInTheLanguageThatWasPicked() {
        Person person = product.people().invited().person();
        WebClient browser = new WebClient();

        WebPage english =
                browser.get(browser.get(product.people().linkOf(person)).linkTo("English"));
        WebPage login = browser.submit(
                english, Map.of("password-new", person.password(), "password-confirm", person.password()));

        assertThat(login.asksFor("username")).isTrue();
        assertThat(login.html().select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void saysThatAUsedInvitationIsReadyAndLeadsToTheLogin() {
        Invited invited = product.people().withPassword();
        Page page = product.browsers().open();

        page.navigate(invitationLink(invited));
        InvitationPage used = new InvitationPage(page, Outcome.USED);
        look(used, "invitation-used");
        used.toLogin();

        new LoginPage(page);
    }

    @Test
    void mailsANewLinkInPlaceOfAnExpiredOne() {
        Invited invited = product.people().invited();
        String oldLink = product.people().linkOf(invited.person());
        product.database().age(invited.invitationId(), Duration.ofHours(73));
        Page page = product.browsers().open();

        page.navigate(oldLink);
        InvitationPage expired = new InvitationPage(page, Outcome.EXPIRED);
        look(expired, "invitation-expired");
        assertThat(expired.text())
                .contains("a•••@voorbeeld.example")
                .doesNotContain(invited.person().email());
        assertThat(product.people().status(invited)).isEqualTo("EXPIRED");
        InvitationPage renewed = expired.askForNewLink();
        look(renewed, "invitation-renewed");

        String newLink =
                product.inbox().await(invited.person().email(), 2).get(0).link();
        assertThat(newLink).isNotEqualTo(oldLink);
        page.navigate(oldLink);
        look(new InvitationPage(page, Outcome.SUPERSEDED), "invitation-superseded");
        page.navigate(newLink);
        assertThat(new SetPasswordPage(page).address())
                .isEqualTo(invited.person().email());
        assertThat(product.people().steps(invited)).contains("RENEWED");
    }

    @Test
    void mailsNoSecondLinkWhenAskedTwice() {
        Invited invited = product.people().invited();
        String link = product.people().linkOf(invited.person());
        product.database().age(invited.invitationId(), Duration.ofHours(73));
        WebClient browser = new WebClient();
        WebPage expired = browser.get(link);

        WebPage first = browser.press(expired, "kc-invitation-form");
        browser.press(expired, "kc-invitation-form");

        assertThat(first.title()).isEqualTo(Outcome.RENEWED.heading());
        product.inbox().await(invited.person().email(), 2);
        product.people().linkOf(product.people().invited().person());
        assertThat(product.inbox().all(invited.person().email())).hasSize(2);
    }

    @Test
    void isDeadAndSaysThatThereIsANewerMailOnceTheInvitationWasSentAgain() {
        Invited invited = product.people().invited();
        String oldLink = product.people().linkOf(invited.person());

        product.provisioner()
                .post("/invitations/" + invited.invitationId() + "/resend")
                .expect(204);

        String newLink =
                product.inbox().await(invited.person().email(), 2).get(0).link();
        assertThat(new WebClient().get(oldLink).title()).isEqualTo(Outcome.SUPERSEDED.heading());
        assertThat(new WebClient().get(newLink).asksFor("password-new")).isTrue();
    }

    @Test
    void saysThatThereIsANewerMailOnceTheOfficeHasInvitedAgain() {
        Invited first = product.people().invited();
        String oldLink = product.people().linkOf(first.person());

        Invited second = product.people().invitedAgain(first.person());
        product.inbox().await(first.person().email(), 2);

        assertThat(new WebClient().get(oldLink).title()).isEqualTo(Outcome.SUPERSEDED.heading());
        product.provisioner().delete("/invitations/" + second.invitationId()).expect(204);
        assertThat(new WebClient().get(oldLink).title()).isEqualTo(Outcome.UNKNOWN.heading());
    }

    @Test
    void anOldLinkBringsANewOneWhenTheNewerOneHasExpiredToo() {
        Invited invited = product.people().invited();
        String oldLink = product.people().linkOf(invited.person());
        product.provisioner()
                .post("/invitations/" + invited.invitationId() + "/resend")
                .expect(204);
        product.inbox().await(invited.person().email(), 2);
        product.database().age(invited.invitationId(), Duration.ofHours(73));
        WebClient browser = new WebClient();

        WebPage expired = browser.get(oldLink);
        assertThat(expired.title()).isEqualTo(Outcome.EXPIRED.heading());
        browser.press(expired, "kc-invitation-form");

        String newLink =
                product.inbox().await(invited.person().email(), 3).get(0).link();
        assertThat(new WebClient().get(newLink).asksFor("password-new")).isTrue();
        assertThat(new WebClient().get(oldLink).title()).isEqualTo(Outcome.SUPERSEDED.heading());
    }

    @Test
    void showsOneAndTheSamePageForEveryTokenThatOpensNothing() {
        Invited revoked = product.people().invited();
        String revokedLink = product.people().linkOf(revoked.person());
        product.provisioner().delete("/invitations/" + revoked.invitationId()).expect(204);
        String activeLink = product.people().linkOf(product.people().invited().person());
        String prefix = activeLink.substring(0, activeLink.lastIndexOf('/') + 1);

        WebPage first = new WebClient().get(revokedLink);
        assertThat(first.status()).isEqualTo(404);
        assertThat(first.title()).isEqualTo(Outcome.UNKNOWN.heading());
        assertThat(Stream.of(
                        activeLink.substring(0, activeLink.length() - 1),
                        activeLink + "A",
                        changed(activeLink),
                        prefix + "A".repeat(43),
                        prefix + "x",
                        prefix + "%00",
                        prefix + "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                        prefix + "'%20or%20'1'='1",
                        prefix + "A".repeat(4000)))
                .allSatisfy(link -> {
                    WebPage page = new WebClient().get(link);
                    assertThat(page.status()).isEqualTo(404);
                    assertThat(page.text()).isEqualTo(first.text());
                    assertThat(page.html().html()).doesNotContain("<script>alert");
                });
        assertThat(new WebClient().get(activeLink).asksFor("password-new")).isTrue();
    }

    @Test
    void looksDecentWhenItOpensNothing() {
        Page page = product.browsers().open();

        page.navigate(product.issuer() + "/uitnodiging/" + "A".repeat(43));

        look(new InvitationPage(page, Outcome.UNKNOWN), "invitation-unknown");
    }

    @Test
    void isReadInTheOtherLanguageOnceThePagesLinkIsPressed() {
        for (String path : List.of("/uitnodiging/", "/nieuwe-telefoon/")) {
            WebClient browser = new WebClient();
            WebPage dutch = browser.get(product.issuer() + path + "A".repeat(43));

            assertThat(browser.get(dutch.linkTo("English")).title()).isEqualTo("This link does not work");
        }
    }

    @Test
    void speaksTheLanguageOfWhomeverWasInvitedAndNotTheBrowsers() {
        Invited used = product.people().invited("locale", "nl");
        String usedLink = product.people().linkOf(used.person());
        product.people().setPassword(new WebClient(), usedLink, used.person().password());
        Invited late = product.people().invited("locale", "nl");
        String expiredLink = product.people().linkOf(late.person());
        product.database().age(late.invitationId(), Duration.ofHours(73));
        WebClient browser = new WebClient().sending("Accept-Language", "en");

        assertThat(browser.get(usedLink).title()).isEqualTo(Outcome.USED.heading());
        WebPage expired = browser.get(expiredLink);
        assertThat(expired.title()).isEqualTo(Outcome.EXPIRED.heading());
        assertThat(browser.press(expired, "kc-invitation-form").title()).isEqualTo(Outcome.RENEWED.heading());
    }

    @Test
    void letsSomebodyElseWhoIsLoggedInLogOutAndGoOn() {
        Enrolled somebodyElse = product.people().enrolled();
        Invited invited = product.people().invited();
        String link = product.people().linkOf(invited.person());
        Page page = product.browsers().open();
        page.navigate(product.loginUrl());
        new LoginPage(page)
                .logIn(somebodyElse.person().email(), somebodyElse.person().password());
        new OtpPage(page).confirm(somebodyElse.totp().code());
        assertThat(new OfficeAppPage(page).address())
                .isEqualTo(somebodyElse.person().email());

        page.navigate(link);
        InvitationPage otherUser = new InvitationPage(page, Outcome.OTHER_USER);
        assertThat(otherUser.text())
                .contains(somebodyElse.person().email(), invited.person().email());
        look(otherUser, "invitation-other-user");
        SetPasswordPage setPassword = otherUser.logOutAndGoOn();

        assertThat(setPassword.address()).isEqualTo(invited.person().email());
        page.navigate(product.loginUrl());
        assertThat(new LoginPage(page).errors()).isEmpty();
    }

    private String invitationLink(Invited invited) {
        return product.inbox().all(invited.person().email()).stream()
                .filter(mail -> mail.text().contains("/uitnodiging/"))
                .findFirst()
                .orElseThrow()
                .link();
    }

    /** A token of the right shape, beside a real one. */
    private static String changed(String link) {
        int tokenStart = link.lastIndexOf('/') + 1;
        char first = link.charAt(tokenStart);
        return link.substring(0, tokenStart) + (first == 'A' ? 'B' : 'A') + link.substring(tokenStart + 1);
    }

    private void look(Screen screen, String name) {
        product.browsers().screenshot(screen.page(), name);
        assertThat(Accessibility.violations(screen.page())).isEmpty();
    }
}
