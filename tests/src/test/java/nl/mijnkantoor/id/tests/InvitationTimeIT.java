package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.tests.pages.InvitationPage.Outcome;
import nl.mijnkantoor.id.tests.pages.MailPage;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.Eventually;
import nl.mijnkantoor.id.tests.product.Mail;
import nl.mijnkantoor.id.tests.product.OwnOffice;
import nl.mijnkantoor.id.tests.product.People;
import nl.mijnkantoor.id.tests.product.People.Invited;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What time does to an invitation: reminders, expiry, removal of who never came in, and anonymity in the end. */
@WithProduct
class InvitationTimeIT {

    private static final String REMINDER = "Herinnering: Kantoor De Vries wacht op je bij MijnKantoor";
    private static final String WARNING = "Je uitnodiging van Kantoor De Vries verloopt bijna";

    private final Product product;
    private final People people;

    InvitationTimeIT(Product product) {
        this.product = product;
        this.people = product.people();
    }

    @Test
    void remindsAfterThreeDaysWithALinkThatWorks() {
        Invited invited = people.invited();
        String firstLink = people.linkOf(invited.person());

        pass(invited, Duration.ofHours(73));

        Mail reminder = product.inbox().newest(invited.person().email(), REMINDER);
        look(reminder, "Je uitnodiging staat nog open", "invitation-reminder-mail");
        assertThat(new WebClient().get(firstLink).title()).isEqualTo(Outcome.SUPERSEDED.heading());
        people.setPassword(new WebClient(), reminder.link(), invited.person().password());
        assertThat(people.steps(invited))
                .containsSubsequence("INVITED", "SENT", "EXPIRED", "REMINDED", "SENT", "OPENED", "ACCEPTED");
    }

    @Test
    void letsWhoIsTypingThePasswordFinishThoughAReminderComesMeanwhile() {
        Invited invited = people.invited();
        String password = invited.person().password();
        WebClient browser = new WebClient();
        WebPage form = browser.get(people.linkOf(invited.person()));
        pass(invited, Duration.ofHours(73));
        String newest =
                product.inbox().newest(invited.person().email(), REMINDER).link();

        WebPage end = browser.submit(
                form, Map.of("password-new", password, "password-confirm", password), next -> next.toString()
                        .startsWith(product.officeAppUrl()));

        assertThat(end.url().toString()).startsWith(product.officeAppUrl());
        assertThat(people.status(invited)).isEqualTo("ACCEPTED");
        assertThat(new WebClient().get(newest).title()).isEqualTo(Outcome.USED.heading());
    }

    @Test
    void remindsOnTheDaysOfTheRealmWhereTheOfficeChoseNone() {
        Invited invited = people.invited();
        people.linkOf(invited.person());
        remindAfter("1");
        try {
            pass(invited, Duration.ofHours(25));

            assertThat(product.inbox()
                            .newest(invited.person().email(), REMINDER)
                            .link())
                    .isNotEmpty();
        } finally {
            remindAfter(null);
        }
    }

    @Test
    void remindsOnTheDaysTheOfficeChose() {
        OwnOffice office = OwnOffice.open(product, Map.of("reminderDays", List.of("1")));
        Invited invited = people.invited("office", office.alias());
        people.linkOf(invited.person());

        pass(invited, Duration.ofHours(25));

        product.inbox()
                .newest(
                        invited.person().email(),
                        "Herinnering: %s wacht op je bij MijnKantoor".formatted(office.alias()));
    }

    @Test
    void warnsOnTheLastDayAndGivesNoMoreTime() {
        Invited invited = people.invited("expiresInHours", 240);
        people.linkOf(invited.person());
        pass(invited, Duration.ofDays(9).plusHours(1));
        String until = people.seenByTheOffice(invited).path("expiresAt").asText();

        Mail warning = product.inbox().newest(invited.person().email(), WARNING);

        look(warning, "Je uitnodiging verloopt bijna", "invitation-last-day-mail");
        assertThat(new WebClient().get(warning.link()).asksFor("password-new")).isTrue();
        assertThat(people.seenByTheOffice(invited).path("expiresAt").asText()).isEqualTo(until);
        assertThat(people.steps(invited)).contains("REMINDED");
    }

    @Test
    void remindsNobodyForAnInvitationThatSaysSo() {
        Invited invited = people.invited("reminders", false);
        people.linkOf(invited.person());

        pass(invited, Duration.ofHours(73));

        Eventually.holds(
                "the expiry in the timeline", () -> people.steps(invited).contains("EXPIRED"));
        assertThat(people.steps(invited)).doesNotContain("REMINDED");
        assertThat(product.inbox().all(invited.person().email())).hasSize(1);
    }

    @Test
    void everyMailSaysTheCheckWordThatTheOfficeSees() {
        Invited invited = people.invited();
        people.linkOf(invited.person());
        String checkWord = people.seenByTheOffice(invited).path("checkWord").asText();
        assertThat(checkWord).matches("[a-z]+ \\d\\d");

        pass(invited, Duration.ofHours(73));

        assertThat(product.inbox().await(invited.person().email(), 2)).allSatisfy(mail -> {
            assertThat(mail.text()).contains("Controlewoord: " + checkWord);
            assertThat(mail.html()).contains("Controlewoord: " + checkWord);
        });
    }

    @Test
    void removesWhoNeverCameInWithTheInvitation() {
        Invited invited = people.invited();
        people.linkOf(invited.person());

        pass(invited, Duration.ofDays(34));

        Eventually.holds(
                "the removal of the invitation",
                () -> product.provisioner()
                                .get("/invitations/" + invited.invitationId())
                                .status()
                        == 404);
        assertThat(people.idOf(invited.person())).isEmpty();
    }

    @Test
    void removesWhoNeverCameInThoughTheOfficeIsGone() {
        OwnOffice office = OwnOffice.open(product);
        Invited invited = people.invited("office", office.alias());
        String link = people.linkOf(invited.person());

        office.close();

        assertThat(new WebClient().get(link).title()).isEqualTo(Outcome.UNKNOWN.heading());
        assertThat(people.status(invited)).isEqualTo("REVOKED");
        assertThat(people.idOf(invited.person())).isNotEmpty();
        pass(invited, Duration.ofDays(31));
        Eventually.holds(
                "the removal of the person", () -> people.idOf(invited.person()).isEmpty());
    }

    @Test
    void keepsWhoMayStillComeInByTheInvitationOfAnotherOffice() {
        Invited invited = people.invited();
        people.linkOf(invited.person());
        Map<String, Object> second = People.invitation(invited.person());
        second.put("office", OwnOffice.open(product, Map.of()).alias());
        product.provisioner().post("/invitations", second).expect(201);
        String link = product.inbox().await(invited.person().email(), 2).get(0).link();

        pass(invited, Duration.ofDays(34));

        Eventually.holds(
                "the expiry in the timeline", () -> people.steps(invited).contains("EXPIRED"));
        people.setPassword(new WebClient(), link, invited.person().password());
        assertThat(people.idOf(invited.person())).isNotEmpty();
    }

    @Test
    void forgetsWhomAnOldInvitationWasAboutAndLeavesThePersonAlone() {
        Invited invited = people.withPassword();
        Person person = invited.person();

        pass(invited, Duration.ofDays(370));

        Eventually.holds(
                "an invitation without an address",
                () -> people.seenByTheOffice(invited).path("email").isMissingNode());
        JsonNode anonymous = people.seenByTheOffice(invited);
        assertThat(anonymous.path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(anonymous.path("timeline").findValuesAsText("step"))
                .containsExactly("INVITED", "SENT", "OPENED", "ACCEPTED");
        assertThat(anonymous.toString())
                .doesNotContain(
                        person.email(), person.lastName(), "\"by\"", "byName", "\"from\"", "userId", "invitedBy");
        assertThat(people.logIn(new WebClient(), person).asksFor("totp")).isTrue();
    }

    @Test
    void tellsWhoDidWhatFromWhere() {
        Invited invited = people.withPassword();

        assertThat(people.step(invited, "INVITED").path("from").asText()).isNotEmpty();
        assertThat(people.step(invited, "SENT").has("from")).isFalse();
        assertThat(people.step(invited, "SENT").has("by")).isFalse();
        String browser = people.step(invited, "OPENED").path("from").asText();
        assertThat(browser).isNotEmpty();
        assertThat(people.step(invited, "ACCEPTED").path("from").asText()).isEqualTo(browser);
        assertThat(people.step(invited, "ACCEPTED").path("by").asText()).isEqualTo(people.idOf(invited.person()));
        assertThat(people.step(invited, "ACCEPTED").path("byName").asText())
                .isEqualTo(invited.person().fullName());
    }

    /** On this day after each invitation, or as the server is set. */
    private void remindAfter(@Nullable String day) {
        ObjectNode realm = (ObjectNode) product.admin().get("").json();
        realm.withObject("/attributes").remove("reminderDays");
        if (day != null) {
            realm.withObject("/attributes").put("reminderDays", day);
        }
        product.admin().put("", realm).expect(204);
    }

    private void look(Mail mail, String heading, String name) {
        MailPage shown = MailPage.show(product.browsers().open(), mail, heading);
        assertThat(shown.buttonLink("Wachtwoord instellen")).isEqualTo(mail.link());
        product.browsers().screenshot(shown.page(), name);
        assertThat(Accessibility.violationsOfMail(shown.page())).isEmpty();
    }

    private void pass(Invited invited, Duration time) {
        Eventually.holds("a mail that has left", () -> people.steps(invited).contains("SENT"));
        product.database().age(invited.invitationId(), time);
        product.database().haveUpkeepLookAt(invited.invitationId());
    }
}
