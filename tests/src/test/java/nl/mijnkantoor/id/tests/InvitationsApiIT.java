package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.Eventually;
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
 * The admin REST resource for invitations, as software of others uses it: what it answers to good and bad requests, and that
 * a bad one changes nothing.
 */
@WithProduct
class InvitationsApiIT {

    private static final String INVITATIONS = "/invitations";

    private final Product product;
    private final Api provisioner;

    InvitationsApiIT(Product product) {
        this.product = product;
        this.provisioner = product.provisioner();
    }

    @Test
    void createsAnInvitationAndTellsWhereItIs() {
        Person person = product.people().stranger();

        Answer created =
                provisioner.post(INVITATIONS, People.invitation(person)).expect(201);

        JsonNode invitation = created.json();
        assertThat(created.header("Location"))
                .isEqualTo(product.idpUrl() + "/admin/realms/mijnkantoor/invitations/"
                        + invitation.path("id").asText());
        assertThat(invitation.path("email").asText()).isEqualTo(person.email());
        assertThat(invitation.path("office").asText()).isEqualTo(Product.OFFICE);
        assertThat(invitation.path("status").asText()).isIn("QUEUED", "SENT");
        assertThat(invitation.path("createdAt").asText())
                .isLessThan(invitation.path("expiresAt").asText());
    }

    @Test
    void tellsTheStepsOfAnInvitation() {
        Invited invited = product.people().withPassword();

        JsonNode invitation = read(invited.invitationId());

        assertThat(invitation.path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(invitation.path("timeline").findValuesAsText("step"))
                .containsExactly("INVITED", "SENT", "OPENED", "ACCEPTED");
        assertThat(invitation.path("timeline").findValuesAsText("at")).isSorted();
    }

    @Test
    void tellsTheOfficeOfMailThatCameBackLater() {
        Invited invited = product.people().invited();
        product.people().linkOf(invited.person());
        Eventually.holds(
                "a mail that has left", () -> product.people().steps(invited).contains("SENT"));

        provisioner
                .post(
                        INVITATIONS + "/bounces",
                        Map.of("email", invited.person().email(), "reason", "550 5.1.1 no such user"))
                .expect(204);

        assertThat(product.people().status(invited)).isEqualTo("FAILED");
        JsonNode step = product.people().step(invited, "FAILED");
        assertThat(step.path("detail").asText()).isEqualTo("550 5.1.1 no such user");
        assertThat(step.has("by")).isFalse();
        provisioner.post(INVITATIONS + "/" + invited.invitationId() + "/resend").expect(204);
    }

    @Test
    void leavesWhoIsInAloneWhenMailComesBack() {
        Invited invited = product.people().withPassword();

        provisioner
                .post(INVITATIONS + "/bounces", Map.of("email", invited.person().email()))
                .expect(204);

        assertThat(product.people().status(invited)).isEqualTo("ACCEPTED");
    }

    @Test
    void namesEveryBadFieldAtOnceAndChangesNothing() {
        String before = total();

        Answer refused = provisioner
                .post(
                        INVITATIONS,
                        Map.of(
                                "email", "geen-adres",
                                "firstName", " ",
                                "lastName", 7,
                                "office", "geen-kantoor",
                                "roles", List.of("geen-rol"),
                                "locale", "xx",
                                "app", "geen-app",
                                "expiresInHours", 0,
                                "colour", "blue"))
                .expect(400);

        assertThat(refused.header("Content-Type")).startsWith(Api.PROBLEM);
        assertThat(fields(refused))
                .containsOnly(
                        "email",
                        "firstName",
                        "lastName",
                        "office",
                        "roles",
                        "locale",
                        "app",
                        "expiresInHours",
                        "colour");
        assertNoInternals(refused);
        assertThat(total()).isEqualTo(before);
    }

    @Test
    void namesWhatIsMissing() {
        Answer refused = provisioner.post(INVITATIONS, Map.of()).expect(400);

        assertThat(fields(refused)).containsExactlyInAnyOrder("email", "firstName", "lastName", "office");
    }

    @Test
    void refusesWhatIsNoJsonObject() {
        for (String body : List.of("", "{", "[]", "null", "\"x\"", "{\"email\":}", "<xml/>", "{\"email\":\"a\"}{}")) {
            Answer refused = provisioner.postText(INVITATIONS, "application/json", body);

            assertThat(refused.status()).as(body).isEqualTo(400);
            assertNoInternals(refused);
        }
        assertThat(provisioner.postText(INVITATIONS, "text/plain", "x").status())
                .isEqualTo(415);
    }

    @Test
    void refusesABodyOfTenMegabytes() {
        String body = "{\"email\":\"" + "a".repeat(10_000_000) + "\"}";

        Answer refused = provisioner.postText(INVITATIONS, "application/json", body);

        assertThat(refused.status()).isEqualTo(413);
        assertNoInternals(refused);
    }

    @Test
    void refusesAStrangerAndAForgedToken() {
        Api anonymous = provisioner.as("");
        Api forger = provisioner.as(base64("{\"alg\":\"none\"}") + "."
                + base64("{\"iss\":\"" + product.issuer() + "\",\"sub\":\"admin\"}") + ".");
        Person person = product.people().stranger();

        assertThat(Stream.of(anonymous, forger)).allSatisfy(caller -> {
            assertThat(caller.post(INVITATIONS, People.invitation(person)).status())
                    .isEqualTo(401);
            assertThat(caller.get(INVITATIONS).status()).isEqualTo(401);
            assertThat(caller.get(INVITATIONS + "/1").status()).isEqualTo(401);
            assertThat(caller.delete(INVITATIONS + "/1").status()).isEqualTo(401);
            assertThat(caller.post(INVITATIONS + "/1/resend").status()).isEqualTo(401);
        });
        assertThat(usersOf(person)).isEmpty();
    }

    @Test
    void refusesWhoMayNotManageTheOffice() {
        Invited invited = product.people().invited();
        Api nobody = provisioner.as(product.people().tokenWithoutPermissions());
        Person person = product.people().stranger();

        assertThat(nobody.post(INVITATIONS, People.invitation(person)).status()).isEqualTo(403);
        assertThat(nobody.postText(INVITATIONS, "application/json", "{").status())
                .isEqualTo(403);
        assertThat(nobody.get(INVITATIONS).status()).isEqualTo(403);
        assertThat(nobody.get(INVITATIONS + "?office=" + Product.OFFICE).status())
                .isEqualTo(403);
        for (String id : List.of(invited.invitationId(), "there-is-no-such-one")) {
            assertThat(nobody.get(INVITATIONS + "/" + id).status()).isEqualTo(403);
            assertThat(nobody.delete(INVITATIONS + "/" + id).status()).isEqualTo(403);
            assertThat(nobody.post(INVITATIONS + "/" + id + "/resend").status()).isEqualTo(403);
        }
        assertThat(usersOf(person)).isEmpty();
        assertThat(read(invited.invitationId()).path("status").asText()).isNotEqualTo("REVOKED");
    }

    @Test
    void knowsNoInvitationItDoesNotHave() {
        assertThat(provisioner.get(INVITATIONS + "/no-such-one").status()).isEqualTo(404);
        assertThat(provisioner.delete(INVITATIONS + "/no-such-one").status()).isEqualTo(404);
        assertThat(provisioner.post(INVITATIONS + "/no-such-one/resend").status())
                .isEqualTo(404);
    }

    @Test
    void invitesNobodyWhoIsAlreadyActive() {
        Person active = product.people().withPassword().person();

        Answer refused = provisioner.post(INVITATIONS, People.invitation(active));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith(Api.PROBLEM);
    }

    @Test
    void closesAnAcceptedOrRevokedInvitationForGood() {
        Invited accepted = product.people().withPassword();
        Invited revoked = product.people().invited();
        provisioner.delete(INVITATIONS + "/" + revoked.invitationId()).expect(204);

        for (Invited closed : List.of(accepted, revoked)) {
            String path = INVITATIONS + "/" + closed.invitationId();
            assertThat(provisioner.post(path + "/resend").status()).isEqualTo(409);
            assertThat(provisioner.delete(path).status()).isEqualTo(409);
        }
        assertThat(read(revoked.invitationId()).path("status").asText()).isEqualTo("REVOKED");
    }

    @Test
    void replacesAnOpenInvitationOfTheSamePerson() {
        Invited first = product.people().invited();
        product.people().linkOf(first.person());

        provisioner.post(INVITATIONS, People.invitation(first.person())).expect(201);

        assertThat(read(first.invitationId()).path("status").asText()).isEqualTo("REVOKED");
        assertThat(usersOf(first.person())).hasSize(1);
    }

    @Test
    void doesNotMailAPersonOverAndOverWhoIsInvitedAgainAndAgain() {
        Invited invited = product.people().invited();

        List<Integer> answers = Stream.generate(
                        () -> provisioner.post(INVITATIONS, People.invitation(invited.person())))
                .limit(11)
                .map(Answer::status)
                .toList();

        assertThat(answers.subList(0, 10)).containsOnly(201);
        assertThat(answers.get(10)).isEqualTo(429);
    }

    @Test
    void listsByOfficeStatusAndWordsWithTheTotal() {
        String office = office("Lijstkantoor");
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Person person = product.people().stranger();
            Map<String, Object> invitation = People.invitation(person);
            invitation.put("office", office);
            provisioner.post(INVITATIONS, invitation).expect(201);
            product.people().linkOf(person);
            people.add(person);
        }

        Answer page = provisioner
                .get(INVITATIONS + "?office=" + office + "&first=1&max=1")
                .expect(200);
        assertThat(page.header("X-Total-Count")).isEqualTo("3");
        assertThat(emails(page)).containsExactly(people.get(1).email());
        Answer all = provisioner.get(INVITATIONS + "?office=" + office).expect(200);
        assertThat(emails(all))
                .containsExactly(
                        people.get(2).email(),
                        people.get(1).email(),
                        people.get(0).email());
        Answer found = provisioner.get(
                INVITATIONS + "?search=" + Api.encode(people.get(0).email()));
        assertThat(emails(found)).containsExactly(people.get(0).email());
        String id = found.json().path(0).path("id").asText();
        provisioner.delete(INVITATIONS + "/" + id).expect(204);
        Answer revoked = provisioner
                .get(INVITATIONS + "?office=" + office + "&status=REVOKED")
                .expect(200);
        assertThat(emails(revoked)).containsExactly(people.get(0).email());
    }

    @Test
    void namesBadListParameters() {
        Answer refused = provisioner
                .get(INVITATIONS + "?office=geen-kantoor&status=LOST&first=-1&max=100000")
                .expect(400);

        assertThat(fields(refused)).containsExactlyInAnyOrder("office", "status", "first", "max");
        assertThat(provisioner.get(INVITATIONS + "?search=%25%27%3B--").status())
                .isEqualTo(200);
    }

    @Test
    void namesListParametersThatAreNoNumbers() {
        Answer refused = provisioner.get(INVITATIONS + "?first=1.5&max=abc").expect(400);

        assertThat(refused.header("Content-Type")).startsWith(Api.PROBLEM);
        assertThat(fields(refused)).containsExactlyInAnyOrder("first", "max");
    }

    @Test
    void makesOnePersonOfSeveralInvitationsAtTheSameMoment() throws Exception {
        int admins = 3;
        Person person = product.people().stranger();
        CyclicBarrier allReady = new CyclicBarrier(admins);
        Callable<Answer> invite = () -> {
            allReady.await();
            return provisioner.post(INVITATIONS, People.invitation(person));
        };
        List<Answer> answers = new ArrayList<>();
        ExecutorService offices = Executors.newFixedThreadPool(admins);
        try {
            for (Future<Answer> answer : offices.invokeAll(Collections.nCopies(admins, invite))) {
                answers.add(answer.get());
            }
        } finally {
            offices.shutdownNow();
        }

        assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(loser -> {
            assertThat(loser.header("Content-Type")).startsWith(Api.PROBLEM);
            assertThat(loser.json().path("code").asText()).isEqualTo("invited-meanwhile");
        });
        assertThat(usersOf(person)).hasSize(1);
    }

    @Test
    void recordsWhoDidWhatWithoutLinkOrToken() {
        Invited invited = product.people().invited();
        String token = token(product.people().linkOf(invited.person()));
        String path = INVITATIONS + "/" + invited.invitationId();
        provisioner.post(path + "/resend").expect(204);
        String newToken =
                token(product.inbox().await(invited.person().email(), 2).get(0).link());
        provisioner.delete(path).expect(204);

        String events = product.admin()
                .get("/admin-events?max=100&resourcePath=" + Api.encode("*" + invited.invitationId() + "*"))
                .expect(200)
                .body();

        assertThat(events).contains(invited.invitationId(), "CREATE", "ACTION", "DELETE");
        assertThat(events).doesNotContain(token, newToken, "/uitnodiging/");
        assertThat(read(invited.invitationId()).toString()).doesNotContain(token, newToken, "/uitnodiging/");
    }

    @Test
    void refusesAHeaderHiddenInAName() {
        String victim = product.people().stranger().email();

        for (String field : List.of("firstName", "lastName", "email")) {
            Person person = product.people().stranger();
            Map<String, Object> invitation = People.invitation(person);
            invitation.put(field, invitation.get(field) + "\r\nBcc: " + victim);

            Answer refused = provisioner.post(INVITATIONS, invitation);

            assertThat(refused.status()).as(field).isEqualTo(400);
            assertThat(fields(refused)).contains(field);
            assertThat(usersOf(person)).isEmpty();
        }
        product.people().linkOf(product.people().invited().person());
        assertThat(product.inbox().all(victim)).isEmpty();
    }

    @Test
    void refusesHtmlInEveryField() {
        for (String field : List.of("email", "firstName", "lastName", "office", "locale", "app")) {
            Person person = product.people().stranger();
            Map<String, Object> invitation = People.invitation(person);
            invitation.put(field, "<img src=x onerror=alert(1)>");

            Answer refused = provisioner.post(INVITATIONS, invitation);

            assertThat(refused.status()).as(field).isEqualTo(400);
            assertThat(fields(refused)).as(field).containsExactly(field);
            assertThat(refused.body()).doesNotContain("<img");
            assertThat(usersOf(person)).isEmpty();
        }
    }

    @Test
    void showsTheNameOfAnOfficeAsTextWhateverIsInIt() {
        String name = "Bakker & <b>Zn</b><script>alert(1)</script>";
        String office = office(name, "bakker-en-zn");
        Person person = product.people().stranger();
        Map<String, Object> invitation = People.invitation(person);
        invitation.put("office", office);
        provisioner.post(INVITATIONS, invitation).expect(201);

        Mail mail = product.inbox().newest(person.email());

        assertThat(mail.html()).doesNotContain("<script", "<b>Zn").contains("&lt;b&gt;Zn");
        assertThat(mail.text()).contains(name);
        assertThat(mail.subject()).contains(name);
        WebPage page = new WebClient().get(mail.link());
        assertThat(page.asksFor("password-new")).isTrue();
        assertThat(page.html().html()).doesNotContain("<script>alert", "<b>Zn");
    }

    private JsonNode read(String id) {
        return provisioner.get(INVITATIONS + "/" + id).expect(200).json();
    }

    private String total() {
        return provisioner.get(INVITATIONS + "?max=1").expect(200).header("X-Total-Count");
    }

    private List<String> usersOf(Person person) {
        return product.admin()
                .get("/users?exact=true&email=" + Api.encode(person.email()))
                .expect(200)
                .json()
                .findValuesAsText("id");
    }

    private String office(String name) {
        return office(name, name.toLowerCase(Locale.ROOT));
    }

    private String office(String name, String alias) {
        product.admin()
                .post(
                        "/organizations",
                        Map.of(
                                "name",
                                name,
                                "alias",
                                alias,
                                "attributes",
                                Map.of("appClientId", List.of("office-app"))))
                .expect(201);
        return alias;
    }

    private static List<String> emails(Answer list) {
        return StreamSupport.stream(list.json().spliterator(), false)
                .map(invitation -> invitation.path("email").asText())
                .toList();
    }

    private static List<String> fields(Answer problem) {
        return problem.json().path("errors").findValuesAsText("field");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static void assertNoInternals(Answer answer) {
        assertThat(answer.body()).doesNotContain("Exception", "at org.", "at java.", "at nl.", "SELECT", "select ");
    }
}
