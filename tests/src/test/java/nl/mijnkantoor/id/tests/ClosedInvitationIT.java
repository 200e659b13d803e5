package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.mijnkantoor.id.tests.pages.InvitationPage.Outcome;
import nl.mijnkantoor.id.tests.product.Mail;
import nl.mijnkantoor.id.tests.product.People;
import nl.mijnkantoor.id.tests.product.People.Invited;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/**
 * A closed invitation stays closed, whatever other way to a first password is tried; and somebody who can log in already
 * is never asked for a password again.
 */
@WithProduct
class ClosedInvitationIT {

    private static final String OTHER_PASSWORD = "Nijlpaard-danst-41-tango";

    private final Product product;

    ClosedInvitationIT(Product product) {
        this.product = product;
    }

    @Test
    void forgotPasswordAcceptsTheInvitationThatStillStands() {
        Invited invited = product.people().invited();
        product.inbox().await(invited.person().email(), 1);

        WebPage end = setPasswordByForgotPassword(invited.person());

        assertThat(end.url().toString()).startsWith(product.officeAppUrl());
        assertThat(canLogIn(invited.person())).isTrue();
        assertThat(product.people().status(invited)).isEqualTo("ACCEPTED");
    }

    @Test
    void anAdminsMailSetsNoPasswordOnceTheInvitationIsRevoked() {
        Invited invited = product.people().invited();
        Person person = invited.person();
        product.people().linkOf(person);
        product.provisioner().delete("/invitations/" + invited.invitationId()).expect(204);
        product.admin()
                .put("/users/" + product.people().idOf(person) + "/execute-actions-email", List.of("UPDATE_PASSWORD"))
                .expect(204);
        WebClient browser = new WebClient();
        WebPage confirm =
                browser.get(product.inbox().await(person.email(), 2).get(0).link());
        WebPage form = browser.get(confirm.html()
                .select("a[href*=required-action], a[href*=action-token]")
                .attr("abs:href"));

        WebPage end = submit(browser, form, person.password());

        assertThat(end.title()).isEqualTo(Outcome.UNKNOWN.heading());
        assertThat(canLogIn(person)).isFalse();
        assertThat(product.people().credentialsOf(person, "password")).isEqualTo(List.of());
        assertThat(product.people().status(invited)).isEqualTo("REVOKED");
    }

    @Test
    void aPageOpenedFromAReplacedLinkSetsNoPassword() {
        Invited invited = product.people().invited();
        WebClient browser = new WebClient();
        WebPage opened = browser.get(product.people().linkOf(invited.person()));
        product.provisioner()
                .post("/invitations/" + invited.invitationId() + "/resend")
                .expect(204);

        WebPage end = submit(browser, opened, invited.person().password());

        assertThat(end.title()).isEqualTo(Outcome.SUPERSEDED.heading());
        assertThat(canLogIn(invited.person())).isFalse();
    }

    @Test
    void aLinkThatExpiresWhileThePersonTypesBringsANewOne() {
        Invited invited = product.people().invited();
        WebClient browser = new WebClient();
        WebPage opened = browser.get(product.people().linkOf(invited.person()));
        product.database().age(invited.invitationId(), Duration.ofHours(73));

        WebPage end = submit(browser, opened, invited.person().password());

        assertThat(end.title()).isEqualTo(Outcome.RENEWED.heading());
        assertThat(canLogIn(invited.person())).isFalse();
        String link = product.inbox().await(invited.person().email(), 2).get(0).link();
        product.people().setPassword(new WebClient(), link, invited.person().password());
        assertThat(canLogIn(invited.person())).isTrue();
    }

    @Test
    void somebodyOfAnotherOfficeIsAddedAndKeepsThePassword() {
        Person person = product.people().enrolled().person();
        int mailsBefore = product.inbox().all(person.email()).size();
        String office = newOffice();

        Map<String, Object> invitation = People.invitation(person);
        invitation.put("office", office);
        assertThat(product.provisioner()
                        .post("/invitations", invitation)
                        .expect(201)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("ACCEPTED");

        Mail mail = product.inbox().await(person.email(), mailsBefore + 1).get(0);
        assertThat(mail.html()).doesNotContain("uitnodiging/");
        assertThat(canLogIn(person)).isTrue();
        product.provisioner().post("/invitations", invitation).expect(409);
    }

    @Test
    void twoOfficesThatInviteTheSamePersonGetOnePassword() {
        Invited first = product.people().invited();
        WebClient firstBrowser = new WebClient();
        WebPage firstPage = firstBrowser.get(product.people().linkOf(first.person()));
        Map<String, Object> invitation = People.invitation(first.person());
        invitation.put("office", newOffice());
        product.provisioner().post("/invitations", invitation).expect(201);
        WebClient secondBrowser = new WebClient();
        WebPage secondPage = secondBrowser.get(
                product.inbox().await(first.person().email(), 2).get(0).link());

        WebPage winner = submit(firstBrowser, firstPage, first.person().password());
        WebPage loser = submit(secondBrowser, secondPage, OTHER_PASSWORD);

        assertThat(winner.url().toString()).startsWith(product.officeAppUrl());
        assertThat(loser.title()).isEqualTo(Outcome.USED.heading());
        assertThat(canLogIn(first.person())).isTrue();
    }

    private WebPage setPasswordByForgotPassword(Person person) {
        int mailsBefore = product.inbox().all(person.email()).size();
        WebClient browser = new WebClient();
        WebPage login = browser.get(product.loginUrl());
        browser.submit(browser.get(login.linkTo("Wachtwoord vergeten?")), Map.of("username", person.email()));
        String link =
                product.inbox().await(person.email(), mailsBefore + 1).get(0).link();
        WebClient mailClient = new WebClient();
        return submit(mailClient, mailClient.get(link), person.password());
    }

    private WebPage submit(WebClient browser, WebPage form, String password) {
        assertThat(form.asksFor("password-new")).isTrue();
        return browser.submit(
                form, Map.of("password-new", password, "password-confirm", password), next -> next.toString()
                        .startsWith(product.officeAppUrl()));
    }

    private String newOffice() {
        String alias = "kantoor-" + UUID.randomUUID();
        product.provisioner()
                .post(
                        "/organizations",
                        Map.of(
                                "name",
                                alias,
                                "alias",
                                alias,
                                "attributes",
                                Map.of("appClientId", List.of("office-app"))))
                .expect(201);
        return alias;
    }

    /** Whether the password is taken: what follows is the second factor, or its set-up. */
    private boolean canLogIn(Person person) {
        WebPage next = product.people().logIn(new WebClient(), person);
        return next.asksFor("totp") || next.asksFor("otp");
    }
}
