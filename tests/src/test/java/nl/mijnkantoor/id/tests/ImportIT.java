package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** Invitations from a CSV file: what is said of each line, and what becomes of it. */
@WithProduct
class ImportIT {

    private static final String IMPORT = "/invitations/import";
    private static final String CSV = "text/csv";

    private final Product product;
    private final Api provisioner;

    ImportIT(Product product) {
        this.product = product;
        this.provisioner = product.provisioner();
    }

    @Test
    void saysOfEachLineWhatWouldHappenAndChangesNothing() {
        Person stranger = product.people().stranger();
        Person active = product.people().withPassword().person();
        Person pending = product.people().invited().person();
        Person elsewhere = product.people().stranger();
        String total = total();

        JsonNode lines = dryRun(
                "?office=" + Product.OFFICE,
                "email,firstName,lastName,office,roles,locale",
                stranger.email() + ",Anna,Bakker,,,en",
                active.email() + ",Anna,Bakker,,,",
                pending.email() + ",Anna,Bakker,,,",
                stranger.email().toUpperCase(Locale.ROOT) + ",Anna,Bakker,,,",
                "geen-adres,Anna,Bakker,,,",
                "anna@gmial.com,Anna,Bakker,,,",
                elsewhere.email() + ",Anna,Bakker,geen-kantoor,,",
                elsewhere.email() + ",Anna,Bakker,,geen-rol,",
                elsewhere.email() + ",Anna,Bakker,,,xx",
                "\"" + elsewhere.email() + ",Anna");

        assertThat(lines.findValuesAsText("line")).containsExactly("2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        assertThat(lines.findValuesAsText("outcome"))
                .containsExactly(
                        "invite",
                        "active",
                        "pending",
                        "duplicate",
                        "invalid",
                        "typo",
                        "unknown-office",
                        "unknown-role",
                        "invalid",
                        "invalid");
        assertThat(lines.path(3).path("detail").asText()).isEqualTo("2");
        assertThat(lines.path(4).path("detail").asText()).isEqualTo("email:invalid");
        assertThat(lines.path(5).path("detail").asText()).isEqualTo("anna@gmail.com");
        assertThat(lines.path(6).path("detail").asText()).isEqualTo("geen-kantoor");
        assertThat(lines.path(7).path("detail").asText()).isEqualTo("geen-rol");
        assertThat(lines.path(8).path("detail").asText()).isEqualTo("locale:unknown-locale");
        assertThat(lines.path(9).path("detail").asText()).isEqualTo("line:quotes");
        assertThat(usersOf(stranger)).isEmpty();
        assertThat(total()).isEqualTo(total);
    }

    @Test
    void takesAnAddressThatLooksMistypedWhenItIsMeant() {
        JsonNode lines =
                dryRun("?acceptTypos=true&office=" + Product.OFFICE, "email", "jan@gmial.com", "jan@kantoor.example");

        assertThat(lines.findValuesAsText("outcome")).containsExactly("invite", "invite");
    }

    @Test
    void namesTheColumnsItDoesNotKnow() {
        Answer refused = provisioner
                .postText(IMPORT + "?dryRun=true", CSV, "naam;leeftijd;kantoor;office\na;b;c;d\n")
                .expect(400);

        assertThat(refused.header("Content-Type")).startsWith(Api.PROBLEM);
        assertThat(refused.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("naam", "leeftijd", "office", "email");
    }

    @Test
    void refusesWhatIsNoFileOfPeople() {
        assertThat(provisioner.postText(IMPORT + "?dryRun=true", CSV, "").status())
                .isEqualTo(400);
        assertThat(provisioner
                        .postText(IMPORT + "?dryRun=true", CSV, "PK\u0003\u0004")
                        .status())
                .isEqualTo(400);
        assertThat(provisioner
                        .postText(IMPORT + "?dryRun=true&office=geen-kantoor", CSV, "email\na@x.nl\n")
                        .status())
                .isEqualTo(400);
        assertThat(provisioner
                        .postText(IMPORT + "?dryRun=true", "application/json", "{}")
                        .status())
                .isEqualTo(415);
        assertThat(provisioner
                        .postText(IMPORT + "?dryRun=true", CSV, "email\n" + "a@x.nl\n".repeat(20_001))
                        .status())
                .isEqualTo(413);
        assertThat(provisioner
                        .postText(IMPORT + "?dryRun=true", CSV, "email\n" + "a".repeat(5_000_000))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void refusesWhoMayNotManageTheOffice() {
        String file = "email\na@x.nl\n";
        Api nobody = provisioner.as(product.people().tokenWithoutPermissions());

        assertThat(provisioner.as("").postText(IMPORT, CSV, file).status()).isEqualTo(401);
        assertThat(nobody.postText(IMPORT + "?dryRun=true", CSV, file).status()).isEqualTo(403);
        assertThat(nobody.postText(IMPORT + "?office=" + Product.OFFICE, CSV, file)
                        .status())
                .isEqualTo(403);
    }

    private JsonNode dryRun(String query, String... lines) {
        return provisioner
                .postText(IMPORT + query + "&dryRun=true", CSV, String.join("\n", lines))
                .expect(200)
                .json()
                .path("lines");
    }

    private String total() {
        return provisioner.get("/invitations?max=1").expect(200).header("X-Total-Count");
    }

    private List<String> usersOf(Person person) {
        return product.admin()
                .get("/users?exact=true&email=" + Api.encode(person.email()))
                .expect(200)
                .json()
                .findValuesAsText("id");
    }
}
