package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.Eventually;
import nl.mijnkantoor.id.tests.product.OwnOffice;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * The admin REST resource for lost phones, as an office manager and a platform admin use it: who may decide what, and that a
 * refused request changes nothing.
 */
@WithProduct
class LostPhoneRequestsApiIT {

    private static final String REQUESTS = "/lost-phone-requests";

    private final Product product;
    private OwnOffice office;
    private Enrolled person;

    LostPhoneRequestsApiIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void somebodyOfAnOfficeLostThePhone() {
        office = OwnOffice.open(product);
        person = office.person();
    }

    @Test
    void showsARequestWithItsTimelineAndWhenThePasswordWasSet() {
        String id = office.ask(person.person());

        JsonNode request = product.admin().get(REQUESTS + "/" + id).expect(200).json();

        assertThat(request.path("email").asText()).isEqualTo(person.person().email());
        assertThat(request.path("offices").path(0).asText()).isEqualTo(office.alias());
        assertThat(request.path("status").asText()).isEqualTo("REQUESTED");
        assertThat(request.path("passwordChangedAt").asText())
                .isLessThan(request.path("createdAt").asText());
        assertThat(request.path("passwordChangedRecently").asBoolean()).isTrue();
        assertThat(request.path("timeline").path(0).path("by").asText())
                .isEqualTo(product.people().idOf(person.person()));
    }

    @Test
    void listsByOfficeAndStatusAndCounts() {
        String id = office.ask(person.person());

        Answer waiting = product.admin()
                .get(REQUESTS + "?office=" + office.alias() + "&status=REQUESTED&max=1")
                .expect(200);
        assertThat(ids(waiting)).containsExactly(id);
        assertThat(waiting.header("X-Total-Count")).isEqualTo("1");
        assertThat(ids(product.admin().get(REQUESTS + "?office=" + office.alias() + "&status=DONE")))
                .isEmpty();
        product.database().ageLostPhone(id, Duration.ofHours(73));
        assertThat(ids(product.admin().get(REQUESTS + "?office=" + office.alias() + "&status=EXPIRED")))
                .containsExactly(id);
        assertThat(ids(product.admin().get(REQUESTS + "?office=" + office.alias() + "&status=REQUESTED")))
                .isEmpty();
    }

    @Test
    void namesEveryBadParameter() {
        Answer refused = product.admin()
                .get(REQUESTS + "?office=geen-kantoor&status=X&first=-1&max=1000")
                .expect(400);

        assertThat(refused.header("Content-Type")).startsWith(Api.PROBLEM);
        assertThat(refused.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("office", "status", "first", "max");
    }

    @Test
    void letsAManagerSeeAndDecideForTheOwnOfficeOnly() {
        OwnOffice otherOffice = OwnOffice.open(product);
        String theirs = otherOffice.ask(otherOffice.person().person());
        String ours = office.ask(person.person());
        Api manager = office.as(office.manager());

        assertThat(ids(manager.get(REQUESTS).expect(200))).containsExactly(ours);
        assertThat(ids(manager.get(REQUESTS + "?office=" + office.alias()))).containsExactly(ours);
        manager.get(REQUESTS + "?office=" + otherOffice.alias()).expect(403);
        manager.get(REQUESTS + "?office=geen-kantoor").expect(403);
        manager.get(REQUESTS + "/" + theirs).expect(403);
        manager.post(REQUESTS + "/" + theirs + "/approve").expect(403);
        manager.post(REQUESTS + "/" + theirs + "/refuse").expect(403);
        manager.get(REQUESTS + "/" + "no-such-request").expect(403);
        assertThat(status(theirs)).isEqualTo("REQUESTED");
        manager.get(REQUESTS + "/" + ours).expect(200);
        manager.post(REQUESTS + "/" + ours + "/approve").expect(204);
        assertThat(status(ours)).isEqualTo("APPROVED");
    }

    @Test
    void letsNobodyDecideWhoManagesNoOffice() {
        String id = office.ask(person.person());
        Api colleague = office.as(office.person());

        colleague.get(REQUESTS).expect(403);
        colleague.get(REQUESTS + "/" + id).expect(403);
        colleague.post(REQUESTS + "/" + id + "/approve").expect(403);
        product.adminOf("").get(REQUESTS).expect(401);
        assertThat(status(id)).isEqualTo("REQUESTED");
    }

    @Test
    void takesNoTokenThatAManagerGaveToAnotherApp() {
        String id = office.ask(person.person());
        Enrolled manager = office.manager();
        Api app = product.adminOf(product.officeAppClient()
                .logIn(manager)
                .expect(200)
                .json()
                .path("access_token")
                .asText());

        app.get(REQUESTS).expect(403);
        app.post(REQUESTS + "/" + id + "/approve").expect(403);

        assertThat(status(id)).isEqualTo("REQUESTED");
    }

    @Test
    void letsNoManagerDecideAboutThemselves() {
        Enrolled manager = office.manager();
        // First: a login with the phone would end the request.
        Api token = office.as(manager);
        String id = office.ask(manager.person());

        assertThat(code(token.post(REQUESTS + "/" + id + "/approve").expect(403)))
                .isEqualTo("own-request");

        assertThat(product.people().credentialsOf(manager.person(), "otp")).hasSize(1);
        assertThat(office.stepsOf(manager.person())).doesNotContain("APPROVED");
    }

    @Test
    void tellsTheOnlyManagerThatThePlatformHelpsAndTellsThePlatform() {
        Person manager = office.manager().person();
        WebClient browser = new WebClient();

        WebPage page = OwnOffice.toAskOffice(product, browser, manager);
        WebPage asked = browser.submit(page, Map.of("ask", "on"));

        assertThat(page.text())
                .contains("Iemand van MijnKantoor belt je")
                .doesNotContain("De beheerder van je kantoor");
        assertThat(asked.text()).contains("ligt bij MijnKantoor").doesNotContain("De beheerder van je kantoor");
        assertThat(product.inbox()
                        .newest(manager.email(), "Je vraagt om een nieuwe telefoon in te stellen")
                        .text())
                .contains("Iemand van MijnKantoor neemt contact met je op");
        Eventually.holds("a mail to the platform", () -> product.inbox().all("helpdesk@mijnkantoor.example").stream()
                .anyMatch(mail -> mail.text().contains(manager.email())));
    }

    @Test
    void letsNoManagerDecideAboutAnAdminOfThePlatform() {
        makePlatformAdmin(person);
        String id = office.ask(person.person());
        Api manager = office.as(office.manager());

        assertThat(code(manager.post(REQUESTS + "/" + id + "/approve").expect(403)))
                .isEqualTo("platform-admin");
        assertThat(status(id)).isEqualTo("REQUESTED");
        product.admin().post(REQUESTS + "/" + id + "/approve").expect(204);
    }

    @Test
    void asksEitherOfficeOfSomebodyInTwo() {
        OwnOffice second = OwnOffice.open(product);
        second.join(person.person());
        Enrolled firstManager = office.manager();
        Enrolled secondManager = second.manager();
        String id = office.ask(person.person());

        product.inbox().newest(firstManager.person().email(), "Anna Bakker is de telefoon kwijt: bel even");
        product.inbox().newest(secondManager.person().email(), "Anna Bakker is de telefoon kwijt: bel even");
        second.as(secondManager).post(REQUESTS + "/" + id + "/approve").expect(204);
        assertThat(status(id)).isEqualTo("APPROVED");
        product.inbox().newest(firstManager.person().email(), "Verzoek van Anna Bakker is goedgekeurd");
    }

    @Test
    void decidesOnce() {
        String id = office.ask(person.person());

        product.admin().post(REQUESTS + "/" + id + "/approve").expect(204);

        Answer again = product.admin().post(REQUESTS + "/" + id + "/approve").expect(409);
        assertThat(code(again)).isEqualTo("request-closed");
        product.admin().post(REQUESTS + "/" + id + "/refuse").expect(204);
        product.admin().post(REQUESTS + "/" + id + "/refuse").expect(409);
        product.admin().post(REQUESTS + "/" + id + "/approve").expect(409);
        assertThat(steps(id)).containsExactly("REQUESTED", "APPROVED", "REFUSED");
    }

    @Test
    void decidesNothingThatHasExpired() {
        String id = office.ask(person.person());
        product.database().ageLostPhone(id, Duration.ofHours(73));

        product.admin().post(REQUESTS + "/" + id + "/approve").expect(409);
        product.admin().post(REQUESTS + "/" + id + "/refuse").expect(409);

        assertThat(status(id)).isEqualTo("EXPIRED");
    }

    @Test
    void tellsThePersonWhyTheOfficeRefuses() {
        String id = office.ask(person.person());

        product.admin()
                .post(REQUESTS + "/" + id + "/refuse", Map.of("reason", "Bel me even"))
                .expect(204);

        assertThat(product.inbox()
                        .newest(person.person().email(), "Je verzoek om een nieuwe telefoon is afgewezen")
                        .text())
                .contains("Bel me even");
    }

    @Test
    void refusesAReasonThatIsNone() {
        String id = office.ask(person.person());

        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of("reason", 7),
                Map.of("reason", "x".repeat(256)),
                Map.of("why", "x"),
                Map.of("reason", "a\u0000b"))) {
            product.admin().post(REQUESTS + "/" + id + "/refuse", body).expect(400);
        }

        assertThat(status(id)).isEqualTo("REQUESTED");
    }

    @Test
    void knowsNoRequestThatIsNotThere() {
        product.admin().get(REQUESTS + "/no-such-request").expect(404);
        product.admin().post(REQUESTS + "/no-such-request/approve").expect(404);
        product.admin().get(REQUESTS + "/%00").expect(404);
    }

    @RepeatedTest(3)
    void letsOneOfTwoApprovalsWin() throws Exception {
        String id = office.ask(person.person());
        Callable<Integer> approve =
                () -> product.admin().post(REQUESTS + "/" + id + "/approve").status();
        ExecutorService managers = Executors.newFixedThreadPool(2);
        List<Integer> answers;
        try {
            answers = managers.invokeAll(List.of(approve, approve)).stream()
                    .map(LostPhoneRequestsApiIT::result)
                    .toList();
        } finally {
            managers.shutdownNow();
        }

        assertThat(answers).containsExactlyInAnyOrder(204, 409);
        assertThat(steps(id)).containsExactly("REQUESTED", "APPROVED");
    }

    @Test
    void leavesATrailWithoutLinksOrSecrets() {
        String link = office.approvedLink(person.person());
        String token = link.substring(link.lastIndexOf('/') + 1);
        String user = product.people().idOf(person.person());

        String adminEvents = product.admin()
                .get("/admin-events?resourceTypes=CUSTOM&resourcePath=lost-phone-requests/*&max=100")
                .body();
        String events = product.admin().get("/events?user=" + user + "&max=100").body();

        assertThat(product.admin().get("/admin-events?max=20").body()).contains("lost-phone-requests");
        assertThat(events).contains("mijnkantoor-lost-phone", "requested");
        assertThat(adminEvents + events + office.requestOf(person.person())).doesNotContain(token, "nieuwe-telefoon/");
    }

    @Test
    void forgetsTheRequestsOfSomebodyWhoIsRemoved() {
        String id = office.ask(person.person());

        product.admin()
                .delete("/users/" + product.people().idOf(person.person()))
                .expect(204);

        product.admin().get(REQUESTS + "/" + id).expect(404);
    }

    private void makePlatformAdmin(Enrolled person) {
        String client = product.admin()
                .get("/clients?clientId=realm-management")
                .json()
                .path(0)
                .path("id")
                .asText();
        JsonNode role =
                product.admin().get("/clients/" + client + "/roles/view-users").json();
        product.admin()
                .post(
                        "/users/" + product.people().idOf(person.person()) + "/role-mappings/clients/" + client,
                        List.of(role))
                .expect(204);
    }

    private String status(String id) {
        return product.admin()
                .get(REQUESTS + "/" + id)
                .expect(200)
                .json()
                .path("status")
                .asText();
    }

    private List<String> steps(String id) {
        return product.admin()
                .get(REQUESTS + "/" + id)
                .expect(200)
                .json()
                .path("timeline")
                .findValuesAsText("step");
    }

    private static List<String> ids(Answer list) {
        return StreamSupport.stream(list.json().spliterator(), false)
                .map(request -> request.path("id").asText())
                .toList();
    }

    private static String code(Answer problem) {
        return problem.json().path("code").asText();
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError("No answer", e);
        }
    }
}
