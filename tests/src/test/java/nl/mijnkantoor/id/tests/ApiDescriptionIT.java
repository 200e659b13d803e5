package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.ApiDescription;
import nl.mijnkantoor.id.tests.product.Images;
import nl.mijnkantoor.id.tests.product.OwnOffice;
import nl.mijnkantoor.id.tests.product.People;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** The admin resources answer what their description says. Whether it names everything, its unit test tells. */
@WithProduct
class ApiDescriptionIT {

    private static final String INVITATIONS = "/invitations";
    private static final String REQUESTS = "/lost-phone-requests";
    private static final String CSV = "text/csv";
    private static final String ONE = "/{id}";

    private final Product product;
    private final Api provisioner;
    private final Api nobody;
    private final ApiDescription description;
    private final TreeSet<Integer> seen = new TreeSet<>();

    ApiDescriptionIT(Product product) {
        this.product = product;
        this.provisioner = product.provisioner();
        this.nobody = provisioner.as(product.people().tokenOfService());
        this.description = ApiDescription.of(provisioner);
    }

    @Test
    void isThereForAnybodyWithATokenOfTheRealm() {
        String path = INVITATIONS + "/openapi.json";

        Answer described = nobody.get(path).expect(200);

        assertThat(described.json().path("openapi").asText()).startsWith("3.1.");
        assertThat(described.header("Content-Type")).startsWith("application/json");
        assertThat(provisioner.as("").get(path).status()).isEqualTo(401);
    }

    @Test
    void invitationsAnswerAsDescribed() {
        Person person = product.people().stranger();
        Map<String, Object> invitation = People.invitation(person);
        invitation.put("roles", List.of());
        Answer created = provisioner.post(INVITATIONS, invitation);
        String one = INVITATIONS + "/" + created.json().path("id").asText();
        product.people().linkOf(person);
        Map<String, Object> active =
                People.invitation(product.people().withPassword().person());
        Map<String, Object> wrong = Map.of("email", "x", "roles", 7, "expiresInHours", "x", "colour", "blue");

        asDescribed("POST", INVITATIONS, created);
        asDescribed("POST", INVITATIONS, provisioner.post(INVITATIONS, active));
        asDescribed("POST", INVITATIONS, provisioner.post(INVITATIONS, wrong));
        asDescribed("POST", INVITATIONS, nobody.post(INVITATIONS, invitation));
        asDescribed(
                "POST",
                INVITATIONS,
                provisioner.postText(INVITATIONS, "application/json", "{\"email\":\"" + "a".repeat(100_000) + "\"}"));
        for (Map<String, Object> bounce :
                List.<Map<String, Object>>of(Map.of("email", "nobody@example.nl"), Map.of("reason", 7))) {
            asDescribed("POST", INVITATIONS + "/bounces", provisioner.post(INVITATIONS + "/bounces", bounce));
            asDescribed("POST", INVITATIONS + "/bounces", nobody.post(INVITATIONS + "/bounces", bounce));
        }
        asDescribed("GET", INVITATIONS, provisioner.get(INVITATIONS + "?max=100"));
        asDescribed("GET", INVITATIONS, provisioner.get(INVITATIONS + "?max=0&status=x&office=x"));
        asDescribed("GET", INVITATIONS, nobody.get(INVITATIONS));
        for (Answer answer : List.of(provisioner.get(one), provisioner.get(INVITATIONS + "/none"), nobody.get(one))) {
            asDescribed("GET", INVITATIONS + ONE, answer);
        }
        for (int i = 0; i < 12; i++) {
            asDescribed("POST", INVITATIONS + ONE + "/resend", provisioner.post(one + "/resend"));
        }
        asDescribed("DELETE", INVITATIONS + ONE, provisioner.delete(one));
        asDescribed("DELETE", INVITATIONS + ONE, provisioner.delete(one));

        assertThat(seen).containsExactly(200, 201, 204, 400, 403, 404, 409, 413, 429);
    }

    @Test
    void importsAnswerAsDescribed() {
        String file = "email;firstName;lastName\n%s;Anna;Bakker\ngeen-adres;Bram;Smit\n"
                .formatted(product.people().stranger().email());
        String take = INVITATIONS + "/import";
        String office = take + "?office=" + Product.OFFICE;
        Answer taken = provisioner.postText(office, CSV, file);
        String one = INVITATIONS + "/imports/" + taken.json().path("id").asText();

        asDescribed("POST", take, taken);
        asDescribed("POST", take, provisioner.postText(office + "&dryRun=true", CSV, file));
        asDescribed("POST", take, provisioner.postText(office, CSV, "colour\nblue\n"));
        asDescribed("POST", take, nobody.postText(office, CSV, file));
        for (String end : List.of("", "/result")) {
            asDescribed("GET", INVITATIONS + "/imports/{id}" + end, provisioner.get(one + end));
            asDescribed("GET", INVITATIONS + "/imports/{id}" + end, nobody.get(one + end));
            asDescribed(
                    "GET",
                    INVITATIONS + "/imports/{id}" + end,
                    product.admin().get(INVITATIONS + "/imports/none" + end));
        }

        assertThat(seen).containsExactly(200, 202, 400, 403, 404);
    }

    @Test
    void officesAnswerAsDescribed() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled manager = office.manager();
        office.invite(provisioner, product.people().stranger()).expect(201);
        String one = "/offices/" + office.alias();

        asDescribed("GET", "/offices", office.as(manager).get("/offices"));
        asDescribed("GET", "/offices", nobody.get("/offices"));
        for (String part : List.of("/people", "/funnel", "/stuck")) {
            String described = "/offices/{alias}" + part;
            asDescribed("GET", described, provisioner.get(one + part));
            asDescribed("GET", described, provisioner.get(one + part + "?max=0&days=0"));
            asDescribed("GET", described, nobody.get(one + part));
        }

        assertThat(seen).containsExactly(200, 400, 403);
    }

    @Test
    void brandsAnswerAsDescribed() {
        OwnOffice office = OwnOffice.open(product);
        office.set("accentColor", "#0b6b53");
        office.set("reminderDays", "morgen");
        Api admin = product.admin();
        String one = "/office-brands/" + office.alias();
        String described = "/office-brands/{alias}";
        String logo = described + "/logo";

        asDescribed("PUT", logo, admin.putBytes(one + "/logo", "image/png", Images.png()));
        asDescribed("PUT", logo, admin.putBytes(one + "/logo", "image/png", new byte[0]));
        asDescribed("GET", described, admin.get(one));
        asDescribed("DELETE", logo, admin.delete(one + "/logo"));
        for (Api caller : List.of(admin, nobody)) {
            asDescribed("GET", described, caller.get("/office-brands/geen-kantoor"));
            asDescribed("PUT", logo, caller.putBytes("/office-brands/geen-kantoor/logo", "image/png", Images.png()));
            asDescribed("DELETE", logo, caller.delete("/office-brands/geen-kantoor/logo"));
        }

        assertThat(seen).containsExactly(200, 204, 400, 403, 404);
    }

    @Test
    void lostPhoneRequestsAnswerAsDescribed() {
        OwnOffice office = OwnOffice.open(product);
        Api admin = product.admin();
        String one = REQUESTS + "/" + office.ask(office.person().person());
        String refuse = REQUESTS + ONE + "/refuse";
        String approve = REQUESTS + ONE + "/approve";

        asDescribed("GET", REQUESTS, admin.get(REQUESTS + "?max=100"));
        asDescribed("GET", REQUESTS, admin.get(REQUESTS + "?first=-1"));
        asDescribed("GET", REQUESTS, nobody.get(REQUESTS));
        asDescribed("GET", REQUESTS + ONE, admin.get(one));
        asDescribed("GET", REQUESTS + ONE, admin.get(REQUESTS + "/none"));
        asDescribed("POST", approve, nobody.post(one + "/approve"));
        asDescribed("POST", approve, admin.post(one + "/approve"));
        asDescribed("POST", approve, admin.post(one + "/approve"));
        asDescribed("POST", refuse, admin.post(one + "/refuse", Map.of("reason", "x".repeat(300))));
        asDescribed("POST", refuse, admin.post(one + "/refuse", Map.of("reason", "Niet bekend")));
        asDescribed("GET", REQUESTS + ONE, admin.get(one));

        assertThat(seen).containsExactly(200, 204, 400, 403, 404, 409);
    }

    private void asDescribed(String method, String path, Answer answer) {
        assertThat(description.violations(method, path, answer))
                .as("%s %s: %d %s", method, path, answer.status(), answer.body())
                .isEmpty();
        seen.add(answer.status());
    }
}
