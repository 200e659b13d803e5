package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.OwnOffice;
import nl.mijnkantoor.id.tests.product.People;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** What the managers of an office see of it over the admin REST API. */
@WithProduct
class OfficesApiIT {

    private final Product product;

    OfficesApiIT(Product product) {
        this.product = product;
    }

    @Test
    void listsTheOfficesOfTheirManager() {
        OwnOffice office = OwnOffice.open(product);

        JsonNode offices =
                office.as(office.manager()).get("/offices").expect(200).json();

        assertThat(offices).hasSize(1);
        assertThat(offices.path(0).path("alias").asText()).isEqualTo(office.alias());
        assertThat(offices.path(0).path("name").asText()).isEqualTo(office.alias());
    }

    @Test
    void tellsNobodyElseWhetherThereIsSuchAnOffice() {
        OwnOffice office = OwnOffice.open(product);
        OwnOffice other = OwnOffice.open(product);
        Api manager = other.as(other.manager());
        Api colleague = office.as(office.person());

        for (String what : List.of("people", "funnel", "stuck")) {
            String path = "/offices/" + office.alias() + "/" + what;
            manager.get(path).expect(403);
            manager.get("/offices/geen-kantoor/" + what).expect(403);
            colleague.get(path).expect(403);
            product.adminOf("").get(path).expect(401);
            product.provisioner().get(path).expect(200);
        }
        colleague.get("/offices").expect(403);
    }

    @Test
    void takesNoTokenThatAManagerGaveToAnotherApp() {
        OwnOffice office = OwnOffice.open(product);
        Api app = product.adminOf(product.officeAppClient()
                .logIn(office.manager())
                .expect(200)
                .json()
                .path("access_token")
                .asText());

        app.get("/offices").expect(403);
        app.get("/offices/" + office.alias() + "/people").expect(403);
    }

    @Test
    void tellsHowFarEachPersonIs() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled active = office.person();
        Person invited = invite(office);
        Person revoked = invite(office);
        revoke(office, revoked);
        Person invitedAgain = invite(office);
        revoke(office, invitedAgain);
        invite(office, invitedAgain);
        Person withoutFactor = withPassword(office);
        Person disabled = invite(office);
        product.admin()
                .put("/users/" + product.people().idOf(disabled), Map.of("enabled", false))
                .expect(204);

        Answer people = product.provisioner()
                .get("/offices/" + office.alias() + "/people")
                .expect(200);

        assertThat(people.header("X-Total-Count")).isEqualTo("6");
        assertThat(statusOf(people, active.person())).isEqualTo("ACTIVE");
        assertThat(statusOf(people, invited)).isEqualTo("INVITED");
        assertThat(statusOf(people, revoked)).isEqualTo("REVOKED");
        assertThat(statusOf(people, invitedAgain)).isEqualTo("INVITED");
        assertThat(statusOf(people, withoutFactor)).isEqualTo("NO_SECOND_FACTOR");
        assertThat(statusOf(people, disabled)).isEqualTo("DISABLED");
        assertThat(of(people, active.person()).path("lastLoginAt").asText()).startsWith("20");
        assertThat(of(people, invited).has("lastLoginAt")).isFalse();
        for (String status : List.of("ACTIVE", "INVITED", "REVOKED", "NO_SECOND_FACTOR", "DISABLED")) {
            Answer some = product.provisioner()
                    .get("/offices/" + office.alias() + "/people?status=" + status)
                    .expect(200);
            assertThat(some.header("X-Total-Count")).as(status).isEqualTo(status.equals("INVITED") ? "2" : "1");
            assertThat(some.json().path(0).path("status").asText()).isEqualTo(status);
        }
    }

    @Test
    void findsPeopleByPartOfANameOrAddressAndInPages() {
        OwnOffice office = OwnOffice.open(product);
        Person first = invite(office);
        invite(office);
        String path = "/offices/" + office.alias() + "/people";

        assertThat(product.provisioner()
                        .get(path + "?search=" + Api.encode(first.email().toUpperCase(Locale.ROOT)))
                        .json())
                .hasSize(1);
        assertThat(product.provisioner().get(path + "?search=%25").json()).isEmpty();
        Answer page = product.provisioner().get(path + "?first=1&max=1");
        assertThat(page.json()).hasSize(1);
        assertThat(page.header("X-Total-Count")).isEqualTo("2");
        Answer bad =
                product.provisioner().get(path + "?status=X&first=-1&max=0").expect(400);
        assertThat(bad.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("status", "first", "max");
    }

    @Test
    void findsPeopleAndInvitationsByFirstAndLastNameInOne() {
        OwnOffice office = OwnOffice.open(product);
        Person sanne = invite(office, named("Sanne", "de Vries"));
        invite(office, named("Sanne", "van Dijk"));
        Person literal = invite(office, named("Jan", "x_y"));
        Api provisioner = product.provisioner();

        for (String list :
                List.of("/offices/" + office.alias() + "/people?", "/invitations?office=" + office.alias() + "&")) {
            assertThat(emails(provisioner.get(list + "search=" + Api.encode("sanne DE"))))
                    .containsExactly(sanne.email());
            assertThat(emails(provisioner.get(list + "search=" + Api.encode("Jan x_"))))
                    .containsExactly(literal.email());
            assertThat(emails(provisioner.get(list + "search=" + Api.encode("Sanne_de"))))
                    .isEmpty();
            assertThat(emails(provisioner.get(list + "search=Sanne"))).hasSize(2);
        }
    }

    @Test
    void addsUpHowFarTheInvitedPeopleGot() {
        OwnOffice office = OwnOffice.open(product);
        office.person();
        withPassword(office);
        invite(office);

        JsonNode funnel = product.provisioner()
                .get("/offices/" + office.alias() + "/funnel")
                .expect(200)
                .json();

        assertThat(funnel.path("days").asInt()).isEqualTo(90);
        assertThat(funnel.path("stages").findValuesAsText("stage"))
                .containsExactly("INVITED", "OPENED", "PASSWORD_SET", "ENROLLED", "LOGGED_IN");
        assertThat(funnel.path("stages").findValuesAsText("people")).containsExactly("3", "2", "2", "1", "1");
        assertThat(funnel.path("stages").path(1).path("medianSeconds").isNumber())
                .isTrue();
        product.provisioner()
                .get("/offices/" + office.alias() + "/funnel?days=0")
                .expect(400);
    }

    @Test
    void notesTheFirstAuthenticatorAndTheFirstLoginOnce() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled person = office.person();
        product.officeAppClient().logIn(person).expect(200);

        assertThat(stepsOf(office, person.person()))
                .containsExactly("INVITED", "SENT", "OPENED", "ACCEPTED", "ENROLLED", "FIRST_LOGIN");
    }

    @Test
    void notesTheFirstLoginForAnOfficeThatCameLater() {
        Enrolled person = OwnOffice.open(product).person();
        // The server remembers from this login that all is noted.
        product.officeAppClient().logIn(person).expect(200);
        OwnOffice later = OwnOffice.open(product);
        invite(later, person.person());

        product.officeAppClient().logIn(person).expect(200);

        assertThat(stepsOf(later, person.person())).contains("FIRST_LOGIN");
    }

    @Test
    void tellsWhoIsStuckAndWhy() {
        OwnOffice office = OwnOffice.open(product);
        Person notOpened = invite(office);
        Person expired = invite(office);
        invite(office);
        product.database().age(idOf(office, notOpened), Duration.ofHours(50));
        product.database().age(idOf(office, expired), Duration.ofDays(40));

        Answer stuck = product.provisioner()
                .get("/offices/" + office.alias() + "/stuck")
                .expect(200);

        assertThat(stuck.header("X-Total-Count")).isEqualTo("2");
        assertThat(of(stuck, notOpened).path("reason").asText()).isEqualTo("NOT_OPENED");
        assertThat(of(stuck, expired).path("reason").asText()).isEqualTo("EXPIRED");
    }

    private Person named(String firstName, String lastName) {
        Person person = product.people().stranger();
        return new Person(person.email(), firstName, lastName, person.password());
    }

    private void revoke(OwnOffice office, Person person) {
        product.provisioner().delete("/invitations/" + idOf(office, person)).expect(204);
    }

    private Person invite(OwnOffice office) {
        return invite(office, product.people().stranger());
    }

    private Person invite(OwnOffice office, Person person) {
        Map<String, Object> invitation = People.invitation(person);
        invitation.put("office", office.alias());
        product.provisioner().post("/invitations", invitation).expect(201);
        return person;
    }

    private Person withPassword(OwnOffice office) {
        Person person = invite(office);
        product.people().setPassword(new WebClient(), product.people().linkOf(person), person.password());
        return person;
    }

    private JsonNode invitationOf(OwnOffice office, Person person) {
        return product.provisioner()
                .get("/invitations?office=" + office.alias() + "&search=" + Api.encode(person.email()))
                .expect(200)
                .json()
                .path(0);
    }

    private String idOf(OwnOffice office, Person person) {
        return invitationOf(office, person).path("id").asText();
    }

    private List<String> stepsOf(OwnOffice office, Person person) {
        return product.provisioner()
                .get("/invitations/" + idOf(office, person))
                .expect(200)
                .json()
                .path("timeline")
                .findValuesAsText("step");
    }

    private static List<String> emails(Answer list) {
        return list.expect(200).json().findValuesAsText("email");
    }

    private static String statusOf(Answer people, Person person) {
        return of(people, person).path("status").asText();
    }

    private static JsonNode of(Answer people, Person person) {
        for (JsonNode one : people.json()) {
            if (one.path("email").asText().equals(person.email())) {
                return one;
            }
        }
        throw new AssertionError("No " + person.email() + " in " + people.body());
    }
}
