package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.mijnkantoor.id.tests.pages.ConsoleInvitationsPage;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.ConsoleAdmin;
import nl.mijnkantoor.id.tests.product.KeycloakInvitationLink;
import nl.mijnkantoor.id.tests.product.Mail;
import nl.mijnkantoor.id.tests.product.OwnOffice;
import nl.mijnkantoor.id.tests.product.People;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/**
 * Keycloak's own console, and the admin resource behind its tab 'Invitations', have our invitations: what is done there is
 * what our own resource does. Keycloak's own invitations lead nowhere.
 */
@WithProduct
class ConsoleInvitationsIT {

    private static final String ALREADY_MEMBER = "User already a member of the organization";
    private static final String LINK = "/uitnodiging/";

    private final Product product;
    private final OwnOffice office;
    private final Api console;

    ConsoleInvitationsIT(Product product) {
        this.product = product;
        this.office = OwnOffice.open(product);
        this.console = product.admin().at("/organizations/" + office.id());
    }

    @Test
    void invitesAsOurOwnResourceDoes() {
        Person person = product.people().stranger();

        invite(person).expect(204);

        Mail mail = product.inbox().newest(person.email());
        JsonNode invitation = only(person);
        assertThat(invitation.path("firstName").asText()).isEqualTo(person.firstName());
        assertThat(invitation.path("app").asText()).isEqualTo("office-app");
        assertThat(steps(invitation)).containsExactly("INVITED", "SENT");
        assertThat(product.inbox().all(person.email())).hasSize(1);
        assertThat(mail.link()).contains(LINK);
        assertThat(new WebClient().get(mail.link()).asksFor("password-new")).isTrue();
        assertThat(product.admin()
                        .get("/users/" + product.people().idOf(person) + "/role-mappings/realm")
                        .json()
                        .findValuesAsText("name"))
                .containsExactly("default-roles-mijnkantoor");
    }

    @Test
    void listsInvitationsHoweverTheyWereMadeUntilTheyAreAcceptedOrRevoked() {
        Person invited = invitedByOurResource();
        Person revoked = invitedByOurResource();
        product.provisioner()
                .delete("/invitations/" + only(revoked).path("id").asText())
                .expect(204);
        office.person();

        JsonNode row = list("").path(0);

        assertThat(emails(list(""))).containsExactly(invited.email());
        assertThat(row.path("status").asText()).isEqualTo("PENDING");
        assertThat(row.path("firstName").asText()).isEqualTo(invited.firstName());
        assertThat(row.path("lastName").asText()).isEqualTo(invited.lastName());
        assertThat(row.path("expiresAt").asLong() - row.path("sentDate").asLong())
                .isEqualTo(Duration.ofDays(3).toSeconds());
        assertThat(row.has("inviteLink")).isFalse();
        assertThat(console.get("/invitations/" + row.path("id").asText())
                        .expect(200)
                        .json())
                .isEqualTo(row);
        assertThat(console.get("/invitations/" + only(revoked).path("id").asText())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void filtersAndPages() {
        Person first = invitedByOurResource();
        Person second = invitedByOurResource();
        product.database().age(only(second).path("id").asText(), Duration.ofDays(30));

        assertThat(emails(list("?status=PENDING"))).containsExactly(first.email());
        assertThat(emails(list("?status=EXPIRED"))).containsExactly(second.email());
        assertThat(emails(list("?email=" + Api.encode(second.email().toUpperCase(Locale.ROOT)))))
                .containsExactly(second.email());
        assertThat(emails(list("?email=" + Api.encode("@voorbeeld.example")))).isEmpty();
        assertThat(emails(list("?search=" + first.email().substring(0, 10)))).contains(first.email());
        assertThat(emails(list("?search=anna*example"))).hasSize(2);
        assertThat(emails(list("?search=%25"))).isEmpty();
        assertThat(emails(list("?search="))).hasSize(2);
        assertThat(emails(list("?firstName=ANNA&lastName=bakker"))).hasSize(2);
        assertThat(emails(list("?firstName=Ann"))).isEmpty();
        assertThat(emails(list("?first=0&max=1"))).containsExactly(first.email());
        assertThat(emails(list("?first=1&max=1"))).containsExactly(second.email());
        assertThat(console.get("/invitations?status=LOST").status()).isEqualTo(400);
    }

    @Test
    void sendsTheSameInvitationAgain() {
        Person person = product.people().stranger();
        invite(person).expect(204);
        Mail first = product.inbox().newest(person.email());
        String id = only(person).path("id").asText();

        console.post("/invitations/" + id + "/resend").expect(204);

        Mail second = product.inbox().await(person.email(), 2).get(0);
        JsonNode invitation = only(person);
        assertThat(invitation.path("id").asText()).isEqualTo(id);
        assertThat(steps(invitation)).containsExactly("INVITED", "SENT", "RESENT", "SENT");
        assertThat(product.inbox().all(person.email())).hasSize(2);
        assertThat(new WebClient().get(first.link()).asksFor("password-new")).isFalse();
        assertThat(new WebClient().get(second.link()).asksFor("password-new")).isTrue();
    }

    @Test
    void sendsAnExpiredInvitationAgain() {
        Person person = invitedByOurResource();
        String id = only(person).path("id").asText();
        product.database().age(id, Duration.ofDays(30));

        console.post("/invitations/" + id + "/resend").expect(204);

        Mail mail = product.inbox().await(person.email(), 2).get(0);
        assertThat(only(person).path("status").asText()).isIn("QUEUED", "SENT");
        assertThat(new WebClient().get(mail.link()).asksFor("password-new")).isTrue();
    }

    @Test
    void refusesToSendTooOften() {
        Person person = invitedByOurResource();
        String resend = "/invitations/" + only(person).path("id").asText() + "/resend";

        List<Integer> answers = IntStream.range(0, 12)
                .mapToObj(i -> console.post(resend).status())
                .distinct()
                .toList();

        assertThat(answers).containsExactly(204, 429);
        assertThat(message(console.post(resend))).contains("many invitations today");
    }

    @Test
    void deletesByRevokingAndInvitesAnew() {
        Person person = invitedByOurResource();
        Mail mail = product.inbox().newest(person.email());
        String id = only(person).path("id").asText();

        console.delete("/invitations/" + id).expect(204);

        assertThat(only(person).path("status").asText()).isEqualTo("REVOKED");
        assertThat(new WebClient().get(mail.link()).asksFor("password-new")).isFalse();
        for (Answer gone :
                List.of(console.delete("/invitations/" + id), console.post("/invitations/" + id + "/resend"))) {
            assertThat(gone.status()).isEqualTo(404);
            assertThat(message(gone)).isEqualTo("Invitation not found");
        }

        invite(person).expect(204);

        assertThat(new WebClient()
                        .get(product.inbox().await(person.email(), 2).get(0).link())
                        .asksFor("password-new"))
                .isTrue();
    }

    @Test
    void invitesAnewWhoseInvitationHasExpired() {
        Person person = invitedByOurResource();
        product.database().age(only(person).path("id").asText(), Duration.ofDays(30));

        invite(person).expect(204);

        assertThat(all(person).findValuesAsText("status")).hasSize(2).contains("REVOKED");
        assertThat(emails(list(""))).containsExactly(person.email());
    }

    @Test
    void addsSomebodyWithAnAccountAtOnce() {
        Person known = product.people().withPassword().person();
        Person alsoKnown = product.people().withPassword().person();

        invite(known).expect(204);
        console.postForm(
                        "/members/invite-existing-user",
                        Map.of("id", product.people().idOf(alsoKnown)))
                .expect(204);

        for (Person person : List.of(known, alsoKnown)) {
            assertThat(only(person).path("status").asText()).isEqualTo("ACCEPTED");
            Mail mail = product.inbox().newest(person.email(), office.alias() + " heeft je toegevoegd aan MijnKantoor");
            assertThat(mail.text()).doesNotContain(LINK, "action-token");
        }
        assertThat(emails(list(""))).isEmpty();
    }

    @Test
    void saysInWordsWhyItDoesNotInvite() {
        Person pending = invitedByOurResource();
        Person active = office.person().person();
        Person stranger = product.people().stranger();

        assertRefused(invite(pending), 409, "User already has a pending invitation");
        assertRefused(invite(active), 409, ALREADY_MEMBER);
        assertRefused(
                console.postForm(
                        "/members/invite-existing-user",
                        Map.of("id", product.people().idOf(active))),
                409,
                "This person can already log in for this office.");
        assertRefused(invite(Map.of("email", stranger.email())), 400, "Enter a first name. Enter a last name.");
        assertRefused(
                invite(Map.of("email", stranger.email(), "firstName", "<b>", "lastName", "Bakker\r\nBcc: x@y.nl")),
                400,
                "This last name is not allowed. This first name is not allowed.");
        assertRefused(invite(Map.of("email", "geen-adres")), 400, "Invalid email format");
        assertRefused(
                product.provisioner()
                        .postForm(
                                "/organizations/" + office.id() + "/members/invite-user",
                                Map.of("email", stranger.email())),
                400,
                "Vul een voornaam in. Vul een achternaam in.");
        assertThat(all(stranger)).isEmpty();
        assertThat(product.people().idOf(stranger)).isEmpty();
    }

    @Test
    void saysThatAnOfficeHasNoApp() {
        String id = product.admin()
                .post("/organizations", Map.of("name", "Zonder app", "alias", "zonder-app"))
                .expect(201)
                .header("Location");
        Person person = product.people().stranger();

        Answer refused = product.admin()
                .at("/organizations/" + id.substring(id.lastIndexOf('/') + 1))
                .postForm("/members/invite-user", form(person));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(message(refused)).contains("appClientId");
    }

    @Test
    void bringsNobodyInWhoIsNotTheAdminsToManage() {
        Person known = product.people().withPassword().person();
        Person stranger = product.people().stranger();
        Api officesOnly = product.adminOf(product.people().tokenOfService("manage-organizations"))
                .at("/organizations/" + office.id());

        assertThat(officesOnly.postForm("/members/invite-user", form(known)).status())
                .isEqualTo(403);
        assertThat(officesOnly.postForm("/members/invite-user", form(stranger)).status())
                .isEqualTo(204);
        assertThat(all(known)).isEmpty();
    }

    @Test
    void recordsWhatTheConsoleCanFilterWithoutLinkOrToken() {
        Person person = product.people().stranger();
        invite(person).expect(204);
        String id = only(person).path("id").asText();
        console.post("/invitations/" + id + "/resend").expect(204);
        console.delete("/invitations/" + id).expect(204);
        Person other = invitedByOurResource();
        String otherId = only(other).path("id").asText();
        product.provisioner().post("/invitations/" + otherId + "/resend").expect(204);
        product.provisioner().delete("/invitations/" + otherId).expect(204);

        Answer events = product.admin()
                .get("/admin-events?max=500&resourceTypes=ORGANIZATION_MEMBERSHIP")
                .expect(200);

        assertThat(operations(events, person.email())).containsExactlyInAnyOrder("ACTION", "ACTION", "DELETE");
        assertThat(operations(events, other.email())).containsExactlyInAnyOrder("CREATE", "ACTION", "DELETE");
        assertThat(events.body()).doesNotContain(LINK, "action-token", "token=");
        assertThat(product.admin()
                        .get("/admin-events?resourcePath=" + Api.encode("*" + otherId + "*"))
                        .json())
                .hasSize(3);
    }

    @Test
    void letsNobodyInByALinkOfKeycloaksOwn() {
        Person invited = product.people().stranger();
        invite(invited).expect(204);
        String invitation = only(invited).path("id").asText();
        Person known = product.people().withPassword().person();
        String userId = product.people().idOf(known);
        long before = Instant.now().toEpochMilli();

        for (String id : List.of(invitation, UUID.randomUUID().toString())) {
            KeycloakInvitationLink registration =
                    new KeycloakInvitationLink(product, office.id(), id, invited.email(), "");
            KeycloakInvitationLink account =
                    new KeycloakInvitationLink(product, office.id(), id, known.email(), userId);
            for (String link : List.of(registration.forRegistration(), account.forAccount())) {
                WebClient browser = new WebClient();
                for (WebPage page : List.of(browser.get(link), browser.get(link))) {
                    assertThat(page.status()).isEqualTo(400);
                    assertThat(page.asksFor("password")).isFalse();
                    assertThat(page.asksFor("email")).isFalse();
                }
            }
        }
        // They were refused for the invitation they name, not for being forged.
        JsonNode refusals = product.admin()
                .get("/events?type=INVITE_ORG_ERROR&type=REGISTER_ERROR&type=EXECUTE_ACTION_TOKEN_ERROR&dateFrom="
                        + before)
                .expect(200)
                .json();
        assertThat(refusals.findValuesAsText("token_id")).contains(invitation);
        assertThat(refusals.findValuesAsText("org_id")).contains(office.id());
        assertThat(all(known)).isEmpty();
    }

    @Test
    void worksInTheConsole() {
        Person otherwise = invitedByOurResource();
        Person person = product.people().stranger();
        try (ConsoleAdmin admin = ConsoleAdmin.of(product).withAllRights()) {
            Page page = product.browsers().open();
            page.navigate(
                    product.idpUrl() + "/admin/master/console/#/mijnkantoor/organizations/" + office.id() + "/members");
            page.locator("[name='username']").fill(admin.username());
            page.locator("[name='password']").fill(admin.password());
            page.keyboard().press("Enter");
            page.locator("[name='otp']").fill(admin.totp().code());
            page.keyboard().press("Enter");
            ConsoleInvitationsPage tab = new ConsoleInvitationsPage(page);
            assertThat(tab.row(otherwise.email())).contains("Pending");

            tab.invite(person.email(), "", "");
            tab.says("Could not send invitation: Enter a first name. Enter a last name.");
            product.browsers().screenshot(page, "console-1-refused");
            tab.cancel();
            tab.invite(person.email(), person.firstName(), person.lastName());
            tab.says("Invitation has been sent.");
            assertThat(tab.row(person.email())).contains("Anna", "Bakker", "Pending");
            product.browsers().screenshot(page, "console-2-invited");
            assertThat(product.inbox().newest(person.email()).link()).contains(LINK);

            tab.invite(person.email(), person.firstName(), person.lastName());
            tab.says("Could not send invitation: User already has a pending invitation");
            tab.cancel();
            tab.resend(person.email());
            tab.says("Invitation resent successfully");
            assertThat(product.inbox().await(person.email(), 2)).hasSize(2);
            product.browsers().screenshot(page, "console-3-resent");

            tab.delete(person.email());
            tab.says("Invitation deleted successfully");
            tab.hasNone(person.email());
            assertThat(only(person).path("status").asText()).isEqualTo("REVOKED");
            tab.search(otherwise.email());
            tab.row(otherwise.email());
            tab.filter("EXPIRED");
            tab.hasNone(otherwise.email());
            product.browsers().screenshot(page, "console-4-expired");

            page.navigate(product.idpUrl() + "/admin/master/console/#/mijnkantoor/events/admin-events");
            Locator revoked = page.locator("tbody tr", new Page.LocatorOptions().setHasText("DELETE"))
                    .first();
            revoked.waitFor();
            assertThat(revoked.innerText())
                    .contains("organizations/" + office.id().substring(0, 18), "ORGANIZATION_MEMBERSHIP");
            product.browsers().screenshot(page, "console-5-events");
        }
    }

    private Answer invite(Person person) {
        return invite(form(person));
    }

    private Answer invite(Map<String, String> form) {
        return console.postForm("/members/invite-user", form);
    }

    private static Map<String, String> form(Person person) {
        return Map.of("email", person.email(), "firstName", person.firstName(), "lastName", person.lastName());
    }

    private Person invitedByOurResource() {
        Person person = product.people().stranger();
        Map<String, Object> invitation = People.invitation(person);
        invitation.put("office", office.alias());
        product.provisioner().post("/invitations", invitation).expect(201);
        return person;
    }

    private JsonNode list(String query) {
        return console.get("/invitations" + query).expect(200).json();
    }

    private JsonNode all(Person person) {
        return product.provisioner()
                .get("/invitations?office=" + office.alias() + "&search=" + Api.encode(person.email()))
                .expect(200)
                .json();
    }

    private JsonNode only(Person person) {
        JsonNode all = all(person);
        assertThat(all).hasSize(1);
        return all.path(0);
    }

    private List<String> steps(JsonNode invitation) {
        String path = "/invitations/" + invitation.path("id").asText();
        return product.provisioner().get(path).json().path("timeline").findValuesAsText("step");
    }

    private static List<String> emails(JsonNode list) {
        return list.findValuesAsText("email");
    }

    private static List<String> operations(Answer events, String email) {
        return StreamSupport.stream(events.json().spliterator(), false)
                .filter(event -> event.path("representation").asText().contains(email))
                .map(event -> event.path("operationType").asText())
                .toList();
    }

    private static void assertRefused(Answer answer, int status, String message) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(message(answer)).isEqualTo(message);
    }

    private static String message(Answer answer) {
        return answer.json().path("errorMessage").asText();
    }
}
