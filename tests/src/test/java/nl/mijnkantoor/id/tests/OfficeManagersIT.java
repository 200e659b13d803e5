package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.Eventually;
import nl.mijnkantoor.id.tests.product.OwnOffice;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an office manager may do about invitations, and everything a rogue one tries beyond that. */
@WithProduct
class OfficeManagersIT {

    private static final String INVITATIONS = "/invitations";
    private static final String MANAGER = "office-manager";

    private final Product product;
    private OwnOffice office;
    private Enrolled manager;
    private Api asManager;

    OfficeManagersIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void anOfficeHasAManager() {
        office = OwnOffice.open(product);
        manager = office.manager();
        asManager = office.as(manager);
    }

    @Test
    void aManagerInvitesListsResendsAndRevokes() {
        Person person = product.people().stranger();

        String id =
                office.invite(asManager, person).expect(201).json().path("id").asText();

        assertThat(product.people().linkOf(person)).contains("/uitnodiging/");
        asManager.get(path(id)).expect(200);
        assertThat(ids(asManager.get(INVITATIONS + "?office=" + office.alias())))
                .contains(id);
        asManager.post(path(id) + "/resend").expect(204);
        asManager.delete(path(id)).expect(204);
        assertThat(status(id)).isEqualTo("REVOKED");
    }

    @Test
    void aManagerSeesAndTouchesNoOtherOffice() {
        OwnOffice other = OwnOffice.open(product);
        String theirs = invitedBy(other, product.people().stranger());
        String ours = invitedBy(office, product.people().stranger());
        Person person = product.people().stranger();

        other.invite(asManager, person).expect(403);
        asManager.get(INVITATIONS + "?office=" + other.alias()).expect(403);
        asManager.get(INVITATIONS + "?office=geen-kantoor").expect(403);
        asManager.get(path(theirs)).expect(403);
        asManager.post(path(theirs) + "/resend").expect(403);
        asManager.delete(path(theirs)).expect(403);
        asManager.get(path("no-such-invitation")).expect(403);

        Answer mine = asManager.get(INVITATIONS + "?max=100").expect(200);
        assertThat(ids(mine)).contains(ours).doesNotContain(theirs);
        assertThat(mine.json())
                .allSatisfy(invitation ->
                        assertThat(invitation.path("office").asText()).isEqualTo(office.alias()));
        assertThat(ids(asManager.get(INVITATIONS + "?search=" + Api.encode("anna.") + "&max=100")))
                .doesNotContain(theirs);
        assertThat(status(theirs)).isNotEqualTo("REVOKED");
        assertThat(userOf(person)).isEmpty();
    }

    @Test
    void theRoleCountsInTheOfficeItWasGivenForOnly() {
        OwnOffice second = OwnOffice.open(product);
        second.join(manager.person());

        second.invite(asManager, product.people().stranger()).expect(403);

        office.invite(asManager, product.people().stranger()).expect(201);
        invitedAsManager(second, manager.person()).expect(409);
        second.appoint(manager.person());
        second.invite(asManager, product.people().stranger()).expect(201);
    }

    @Test
    void appsHearOfTheRoleInTheTokenAsLongAsItIsGiven() {
        JsonNode claims = product.officeAppClient().claims(manager);
        assertThat(texts(claims.at("/realm_access/roles"))).contains(MANAGER);
        assertThat(texts(claims.path("managed_offices"))).containsExactly(office.alias());

        office.dismiss(manager.person());

        JsonNode afterwards = product.officeAppClient().claims(manager);
        assertThat(texts(afterwards.at("/realm_access/roles"))).doesNotContain(MANAGER);
        assertThat(texts(afterwards.path("managed_offices"))).isEmpty();
    }

    @Test
    void theRoleGivenOutrightManagesNoOffice() {
        Enrolled colleague = office.person();
        JsonNode role = product.admin().get("/roles/" + MANAGER).expect(200).json();
        product.admin()
                .post("/users/" + product.people().idOf(colleague.person()) + "/role-mappings/realm", List.of(role))
                .expect(204);
        Api asColleague = office.as(colleague);

        office.invite(asColleague, product.people().stranger()).expect(403);
        asColleague.get(INVITATIONS).expect(403);
        assertThat(texts(product.officeAppClient().claims(colleague).at("/realm_access/roles")))
                .doesNotContain(MANAGER);
    }

    @Test
    void nobodyManagesWithoutTheRole() {
        Api colleague = office.as(office.person());

        office.invite(colleague, product.people().stranger()).expect(403);
        colleague.get(INVITATIONS).expect(403);
        colleague.get(INVITATIONS + "?office=" + office.alias()).expect(403);
    }

    @Test
    void aManagerWhoIsDismissedManagesNothingAnyMore() {
        office.dismiss(manager.person());

        office.invite(asManager, product.people().stranger()).expect(403);
        asManager.get(INVITATIONS).expect(403);
    }

    @Test
    void aManagerWhoLeftTheOfficeManagesNothingAnyMore() {
        office.leave(manager.person());

        office.invite(asManager, product.people().stranger()).expect(403);
        asManager.get(INVITATIONS + "?office=" + office.alias()).expect(403);
    }

    @Test
    void nobodyManagesAnOfficeThatIsSwitchedOff() {
        office.switchOff();

        office.invite(asManager, product.people().stranger()).expect(403);
        asManager.get(INVITATIONS).expect(403);
    }

    @Test
    void takesNoTokenThatAManagerGaveToAnotherApp() {
        Api app = product.adminOf(product.officeAppClient()
                .logIn(manager)
                .expect(200)
                .json()
                .path("access_token")
                .asText());

        office.invite(app, product.people().stranger()).expect(403);
        app.get(INVITATIONS).expect(403);
    }

    @Test
    void aManagerMakesAnotherManagerOfTheOwnOffice() {
        Person person = product.people().stranger();

        office.invite(asManager, person, MANAGER).expect(201);

        assertThat(office.managers()).containsExactlyInAnyOrder(manager.person().email(), person.email());
    }

    @Test
    void aManagerGivesNoRoleTheyDoNotHave() {
        String role = role("dossiers", List.of());
        Person person = product.people().stranger();

        office.invite(asManager, person, role).expect(403);
        office.invite(asManager, person, MANAGER, role).expect(403);
        assertThat(userOf(person)).isEmpty();

        give(manager.person(), role);
        office.invite(asManager, person, role).expect(201);
    }

    @Test
    void aManagerMakesNobodyAnAdminNotEvenWithARoleOfTheirOwn() {
        JsonNode viewUsers = product.admin()
                .get("/clients/" + realmManagement() + "/roles/view-users")
                .json();
        String role = role("helpdesk", List.of(viewUsers));
        give(manager.person(), role);
        Person person = product.people().stranger();

        office.invite(asManager, person, role).expect(403);

        assertThat(userOf(person)).isEmpty();
    }

    @Test
    void aManagerBringsInNobodyOfAnotherOffice() {
        OwnOffice other = OwnOffice.open(product);
        Enrolled active = other.person();
        Person pending = product.people().stranger();
        invitedBy(other, pending);
        product.people().linkOf(pending);

        for (Person person : List.of(active.person(), pending)) {
            Answer refused = office.invite(asManager, person, MANAGER).expect(403);

            assertThat(refused.json().path("code").asText()).isEqualTo("not-yours");
            assertThat(office.members()).doesNotContain(person.email());
        }
        assertThat(product.inbox().all(pending.email())).hasSize(1);
    }

    @Test
    void aManagerLearnsNothingOfSomebodyWhoIsNotTheirs() {
        OwnOffice other = OwnOffice.open(product);
        Person disabled = product.people().stranger();
        other.invite(product.provisioner(), disabled).expect(201);
        product.admin()
                .put("/users/" + product.people().idOf(disabled), Map.of("enabled", false))
                .expect(204);
        String file = "email,firstName,lastName\n" + line(disabled);

        Answer refused = office.invite(asManager, disabled).expect(403);
        JsonNode judged = asManager
                .postText(INVITATIONS + "/import?dryRun=true&office=" + office.alias(), "text/csv", file)
                .expect(200)
                .json()
                .path("lines")
                .path(0);

        assertThat(refused.json().path("code").asText()).isEqualTo("not-yours");
        assertThat(judged.path("outcome").asText()).isEqualTo("not-yours");
        assertThat(judged.path("detail").asText()).isEqualTo("person");
    }

    @Test
    void aFileOfAManagerReachesNoFurther() {
        OwnOffice other = OwnOffice.open(product);
        Person theirs = other.person().person();
        Person stranger = product.people().stranger();
        Person admin = product.people().stranger();
        asManager.delete(path(invitedBy(office, admin))).expect(204);
        makePlatformAdmin(admin);
        String lines = "email,firstName,lastName\n" + line(theirs) + line(stranger) + line(admin);
        String file = INVITATIONS + "/import?dryRun=true&office=";

        Answer judged =
                asManager.postText(file + office.alias(), "text/csv", lines).expect(200);

        assertThat(judged.json().path("lines").findValuesAsText("outcome"))
                .containsExactly("not-yours", "invite", "not-yours");
        asManager.postText(file + other.alias(), "text/csv", lines).expect(403);
    }

    @Test
    void aFileOfAManagerReachesNoFurtherWhenItsLinesHaveWaited() {
        OwnOffice other = OwnOffice.open(product);
        Person ours = product.people().stranger();
        Person theirs = product.people().stranger();
        String file = "email,firstName,lastName\n" + line(ours) + line(theirs);
        String location = asManager
                .postText(INVITATIONS + "/import?office=" + office.alias(), "text/csv", file)
                .expect(202)
                .header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        assertThat(detailsOf(id)).containsExactly("", "");
        office.leave(theirs);
        other.join(theirs);

        product.database().haveLinesWait(id, "INVITED");
        assertThat(detailsOf(id)).containsExactly("", "not-yours:person");
        assertThat(office.members()).doesNotContain(theirs.email());

        office.dismiss(manager.person());
        product.database().haveLinesWait(id, "SKIPPED");
        assertThat(detailsOf(id)).containsExactly("not-yours:office", "not-yours:person");
    }

    /** What the lines of an import say when all are done; nothing for a line that went well. */
    private List<String> detailsOf(String importId) {
        String path = INVITATIONS + "/imports/" + importId;
        Eventually.holds("the end of the import", () -> product.admin()
                .get(path)
                .expect(200)
                .json()
                .path("state")
                .asText()
                .equals("done"));
        List<String> details = new ArrayList<>();
        product.admin()
                .get(path + "/result")
                .expect(200)
                .json()
                .path("lines")
                .forEach(line -> details.add(line.path("detail").asText()));
        return details;
    }

    private static String line(Person person) {
        return "%s,%s,%s\n".formatted(person.email(), person.firstName(), person.lastName());
    }

    @Test
    void aManagerInvitesAgainWhoLeftTheOffice() {
        Enrolled colleague = office.person();
        office.leave(colleague.person());

        office.invite(asManager, colleague.person()).expect(201);

        assertThat(office.members()).contains(colleague.person().email());
    }

    @Test
    void aManagerTouchesNobodyWhoHasASayOverTheRealm() {
        Person admin = product.people().stranger();
        String id = invitedBy(office, admin);
        product.people().linkOf(admin);
        makePlatformAdmin(admin);

        office.invite(asManager, admin).expect(403);
        asManager.post(path(id) + "/resend").expect(403);
        asManager.delete(path(id)).expect(403);

        assertThat(status(id)).isNotEqualTo("REVOKED");
        assertThat(product.inbox().all(admin.email())).hasSize(1);
    }

    @Test
    void aManagerHasNoAccessToKeycloaksOwnAdminResources() {
        for (String path : List.of("/organizations", "/organizations/" + office.id(), "/users", "/groups", "/roles")) {
            asManager.get(path).expect(403);
        }
        asManager
                .put("/organizations/" + office.id(), Map.of("name", "Mijn", "alias", office.alias()))
                .expect(403);
        asManager.delete("/organizations/" + office.id()).expect(403);
    }

    @Test
    void aColleagueInTwoOfficesBelongsToBothManagers() {
        OwnOffice second = OwnOffice.open(product);
        Api asSecond = second.as(second.manager());
        Person person = product.people().stranger();
        String first = invitedBy(office, person);
        String other = invitedBy(second, person);

        asManager.get(path(first)).expect(200);
        asManager.get(path(other)).expect(403);
        asSecond.delete(path(other)).expect(204);
        asSecond.delete(path(first)).expect(403);
        assertThat(status(first)).isNotEqualTo("REVOKED");
    }

    @Test
    void twoFirstManagersAtTheSameMomentShareOneGroup() throws Exception {
        OwnOffice fresh = OwnOffice.open(product);
        List<Person> people =
                List.of(product.people().stranger(), product.people().stranger());
        List<Callable<Integer>> invitations = people.stream()
                .<Callable<Integer>>map(
                        person -> () -> invitedAsManager(fresh, person).status())
                .toList();
        ExecutorService admins = Executors.newFixedThreadPool(people.size());
        try {
            for (var answer : admins.invokeAll(invitations)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        } finally {
            admins.shutdownNow();
        }

        assertThat(fresh.managers())
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(Person::email).toList());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private String invitedBy(OwnOffice inviting, Person person) {
        return inviting.invite(product.provisioner(), person)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private Answer invitedAsManager(OwnOffice inviting, Person person) {
        return inviting.invite(product.provisioner(), person, MANAGER);
    }

    private String role(String name, List<JsonNode> composites) {
        String unique = name + "-" + System.nanoTime();
        product.admin().post("/roles", Map.of("name", unique)).expect(201);
        if (!composites.isEmpty()) {
            product.admin().post("/roles/" + unique + "/composites", composites).expect(204);
        }
        return unique;
    }

    private void give(Person person, String role) {
        JsonNode representation = product.admin().get("/roles/" + role).json();
        product.admin()
                .post("/users/" + product.people().idOf(person) + "/role-mappings/realm", List.of(representation))
                .expect(204);
    }

    private void makePlatformAdmin(Person person) {
        JsonNode role = product.admin()
                .get("/clients/" + realmManagement() + "/roles/view-users")
                .json();
        product.admin()
                .post(
                        "/users/" + product.people().idOf(person) + "/role-mappings/clients/" + realmManagement(),
                        List.of(role))
                .expect(204);
    }

    private String realmManagement() {
        return product.admin()
                .get("/clients?clientId=realm-management")
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    private JsonNode userOf(Person person) {
        return product.admin()
                .get("/users?exact=true&email=" + Api.encode(person.email()))
                .expect(200)
                .json();
    }

    private String status(String id) {
        return product.admin().get(path(id)).expect(200).json().path("status").asText();
    }

    private static String path(String id) {
        return INVITATIONS + "/" + id;
    }

    private static List<String> ids(Answer list) {
        return list.expect(200).json().findValuesAsText("id");
    }
}
