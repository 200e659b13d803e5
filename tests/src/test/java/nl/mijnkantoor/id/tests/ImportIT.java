package nl.mijnkantoor.id.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.Eventually;
import nl.mijnkantoor.id.tests.product.OwnOffice;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** Invitations from a CSV file: what is said of each line, and what becomes of it. */
@WithProduct
class ImportIT {

    private static final String IMPORT = "/invitations/import";
    private static final String CSV = "text/csv";
    private static final String FAILED_BATCHES = "mijnkantoor_import_batches_failed_total";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

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
        String total = total("");

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
        assertThat(lines.path(0).path("firstName").asText()).isEqualTo("Anna");
        assertThat(lines.path(4).path("lastName").asText()).isEqualTo("Bakker");
        assertThat(lines.path(3).path("detail").asText()).isEqualTo("2");
        assertThat(lines.path(4).path("detail").asText()).isEqualTo("email:invalid");
        assertThat(lines.path(5).path("detail").asText()).isEqualTo("anna@gmail.com");
        assertThat(lines.path(6).path("detail").asText()).isEqualTo("geen-kantoor");
        assertThat(lines.path(7).path("detail").asText()).isEqualTo("geen-rol");
        assertThat(lines.path(8).path("detail").asText()).isEqualTo("locale:unknown-locale");
        assertThat(lines.path(9).path("detail").asText()).isEqualTo("line:quotes");
        assertThat(usersOf(stranger)).isEmpty();
        assertThat(total("")).isEqualTo(total);
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
    void invitesNobodyWhereItIsNotClearWhetherTheFileIsOnlyTried() {
        OwnOffice office = OwnOffice.open(product);
        String file = "email\n" + product.people().stranger().email() + "\n";

        for (String meant : List.of("dryRun=1", "dryRun=True", "dryRun=", "dryRun")) {
            JsonNode errors = provisioner
                    .postText(IMPORT + "?office=" + office.alias() + "&" + meant, CSV, file)
                    .expect(400)
                    .json()
                    .path("errors");
            assertThat(errors.findValuesAsText("field")).as(meant).containsExactly("dryRun");
        }
        assertThat(office.members()).isEmpty();
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

    @Test
    void invitesEachPersonOfAFileOnceHoweverOftenItIsSent() {
        OwnOffice office = OwnOffice.open(product);
        List<Person> people =
                Stream.generate(product.people()::stranger).limit(150).toList();
        Person active = product.people().withPassword().person();
        Person first = people.get(0);
        String file = Stream.concat(
                        Stream.of("email;voornaam;achternaam", "geen-adres;X;Y", active.email() + ";;"),
                        people.stream().map(person -> person.email() + ";José;van der Berg"))
                .collect(Collectors.joining("\r\n"));
        double failedBatches = product.metric(FAILED_BATCHES);

        JsonNode done = finished(submit(office, file.getBytes(WINDOWS_1252)));

        assertThat(done.path("total").asInt()).isEqualTo(152);
        assertThat(done.path("done").asInt()).isEqualTo(152);
        assertThat(done.path("invited").asInt()).isEqualTo(151);
        assertThat(done.path("skipped").asInt()).isEqualTo(1);
        assertThat(done.path("failed").asInt()).isZero();
        assertThat(done.path("office").asText()).isEqualTo(office.alias());
        assertThat(product.metric(FAILED_BATCHES))
                .as("no batch had to be tried line by line")
                .isEqualTo(failedBatches);
        JsonNode invitation = invitations(office, first).path(0);
        assertThat(invitation.path("firstName").asText()).isEqualTo("José");
        assertThat(product.inbox().newest(first.email()).text()).contains("José");
        assertThat(product.inbox()
                        .newest(active.email(), office.alias() + " heeft je toegevoegd aan MijnKantoor")
                        .html())
                .isNotEmpty();

        JsonNode again = finished(submit(office, file.getBytes(WINDOWS_1252)));

        assertThat(again.path("invited").asInt()).isZero();
        assertThat(again.path("skipped").asInt()).isEqualTo(152);
        assertThat(total("&office=" + office.alias())).isEqualTo("151");
        assertThat(product.inbox().all(first.email())).hasSize(1);
    }

    @Test
    void twoFilesAtTheSameTimeInviteAPersonOnce() {
        OwnOffice office = OwnOffice.open(product);
        String file = Stream.generate(product.people()::stranger)
                .limit(300)
                .map(Person::email)
                .collect(Collectors.joining("\n", "email\n", "\n"));

        List<String> both = List.of(submit(office, file.getBytes(UTF_8)), submit(office, file.getBytes(UTF_8)));
        List<JsonNode> done = both.stream().map(this::finished).toList();

        assertThat(done.stream().mapToInt(one -> one.path("invited").asInt()).sum())
                .isEqualTo(300);
        assertThat(done.stream().mapToInt(one -> one.path("skipped").asInt()).sum())
                .isEqualTo(300);
        assertThat(total("&office=" + office.alias())).isEqualTo("300");
    }

    @Test
    void givesRolesLanguageAndTheOfficeOfTheLine() {
        OwnOffice office = OwnOffice.open(product);
        Person person = product.people().stranger();
        String file = "email,office,roles,locale\n" + person.email() + "," + office.alias() + ",office-manager,en\n";

        JsonNode done = finished(submit("", file.getBytes(UTF_8)));

        assertThat(done.path("invited").asInt()).as(done.toString()).isEqualTo(1);
        assertThat(invitations(office, person)).hasSize(1);
        assertThat(product.inbox().newest(person.email()).subject()).contains("invites");
        assertThat(office.managers()).contains(person.email());
    }

    @Test
    void makesThePersonThatAnInvitationOverRestMakes() {
        OwnOffice office = OwnOffice.open(product);
        Person alone = product.people().stranger();
        List<Person> people =
                Stream.generate(product.people()::stranger).limit(3).toList();
        provisioner
                .post(
                        "/invitations",
                        Map.of(
                                "email", alone.email(),
                                "firstName", "Anna",
                                "lastName", "Bakker",
                                "locale", "en",
                                "office", office.alias()))
                .expect(201);
        String file = people.stream()
                .map(person -> person.email() + ",Anna,Bakker,en")
                .collect(Collectors.joining("\n", "email,firstName,lastName,locale\n", "\n"));

        finished(submit(office, file.getBytes(UTF_8)));

        assertThat(people).allSatisfy(person -> assertThat(made(office, person)).isEqualTo(made(office, alone)));
    }

    @Test
    void tellsAManagerWhichLinesAreNotTheirs() {
        OwnOffice office = OwnOffice.open(product);
        OwnOffice other = OwnOffice.open(product);
        Person stranger = product.people().stranger();
        Person elsewhere = other.person().person();
        Api manager = office.as(office.manager());
        String file = String.join(
                "\n",
                "email,office",
                stranger.email() + ",",
                stranger.email() + "," + other.alias(),
                stranger.email() + ",geen-kantoor",
                elsewhere.email() + ",");

        JsonNode lines = manager.postText(IMPORT + "?dryRun=true&office=" + office.alias(), CSV, file)
                .expect(200)
                .json()
                .path("lines");

        assertThat(lines.findValuesAsText("outcome")).containsExactly("invite", "not-yours", "not-yours", "not-yours");
        assertThat(manager.postText(IMPORT + "?office=" + other.alias(), CSV, file)
                        .status())
                .isEqualTo(403);
        String imported = submit(office, "email\ngeen-adres\n".getBytes(UTF_8));
        assertThat(manager.get(imported).status()).isEqualTo(200);
        String notTheirs = submit(other, "email\ngeen-adres\n".getBytes(UTF_8));
        assertThat(manager.get(notTheirs).status()).isEqualTo(403);
        assertThat(manager.get(notTheirs + "/result").status()).isEqualTo(403);
    }

    @Test
    void invitesAPersonOfTwoOfficesIntoBoth() {
        OwnOffice one = OwnOffice.open(product);
        OwnOffice other = OwnOffice.open(product);
        Person person = product.people().stranger();
        String line = person.email() + ",";

        JsonNode done = finished(
                submit("", ("email,office\n" + line + one.alias() + "\n" + line + other.alias()).getBytes(UTF_8)));

        assertThat(done.path("invited").asInt()).as(done.toString()).isEqualTo(2);
        assertThat(one.members()).containsExactly(person.email());
        assertThat(other.members()).containsExactly(person.email());
    }

    @Test
    void tellsTheResultAsJsonAndAsAFileThatCannotHarm() {
        OwnOffice office = OwnOffice.open(product);
        Person person = product.people().stranger();
        String imported = submit(
                office,
                ("email;firstName;lastName\n" + person.email() + ";A;-B\n=1+1;B;C\n" + person.email() + ";A;B\n")
                        .getBytes(UTF_8));
        finished(imported);

        JsonNode lines =
                provisioner.get(imported + "/result").expect(200).json().path("lines");
        assertThat(lines.findValuesAsText("state")).containsExactly("invited", "skipped", "skipped");
        assertThat(lines.findValuesAsText("outcome")).containsExactly("invite", "invalid", "duplicate");

        Answer csv = provisioner.accepting(CSV).get(imported + "/result").expect(200);
        assertThat(csv.header("Content-Type")).startsWith(CSV);
        assertThat(csv.body().lines())
                .containsExactly(
                        "\uFEFFline;email;firstName;lastName;outcome;state;detail",
                        "2;" + person.email() + ";A;'-B;invite;invited;",
                        "3;'=1+1;B;C;invalid;skipped;email:invalid",
                        "4;" + person.email() + ";A;B;duplicate;skipped;line 2");
    }

    @Test
    void showsAnImportToItsOfficeOnly() {
        OwnOffice office = OwnOffice.open(product);
        String imported = submit(office, "email\ngeen-adres\n".getBytes(UTF_8));
        Api nobody = provisioner.as(product.people().tokenWithoutPermissions());

        assertThat(product.admin().get(imported).status()).isEqualTo(200);
        assertThat(nobody.get(imported).status()).isEqualTo(403);
        assertThat(nobody.get(imported + "/result").status()).isEqualTo(403);
        assertThat(nobody.get("/invitations/imports/no-such-one").status()).isEqualTo(403);
        assertThat(provisioner.get("/invitations/imports/no-such-one").status()).isEqualTo(404);
        assertThat(provisioner.as("").get(imported).status()).isEqualTo(401);
    }

    @Test
    void showsAnImportOfSeveralOfficesToNoneOfTheirManagers() {
        OwnOffice office = OwnOffice.open(product);
        OwnOffice other = OwnOffice.open(product);
        Api manager = office.as(office.manager());
        String imported =
                submit(office, ("email,office\ngeen-adres,\nook-geen-adres," + other.alias()).getBytes(UTF_8));

        assertThat(manager.get(imported).status()).isEqualTo(403);
        assertThat(manager.get(imported + "/result").status()).isEqualTo(403);
        assertThat(product.admin().get(imported).expect(200).json().has("office"))
                .isFalse();
    }

    @Test
    void showsAnImportOfNoOfficeToWhoHandedItIn() {
        OwnOffice office = OwnOffice.open(product);
        Api manager = office.as(office.manager());
        String location = manager.postText(IMPORT, CSV, "email,office\ngeen-adres," + office.alias())
                .expect(202)
                .header("Location");
        String imported = location.substring(location.indexOf("/invitations/"));

        assertThat(manager.get(imported).status()).isEqualTo(200);
        assertThat(office.as(office.manager()).get(imported).status()).isEqualTo(403);
    }

    @Test
    void recordsTheImportWithoutNamingAnybody() {
        OwnOffice office = OwnOffice.open(product);
        Person person = product.people().stranger();
        String imported = submit(office, ("email\n" + person.email() + "\n").getBytes(UTF_8));

        String events = product.admin()
                .get("/admin-events?max=10&resourcePath=" + Api.encode("*" + imported.substring(1) + "*"))
                .expect(200)
                .body();

        assertThat(events).contains("CREATE", "INVITATION", office.alias());
        assertThat(events).doesNotContain(person.email());
    }

    private String submit(OwnOffice office, byte[] file) {
        return submit("?office=" + office.alias(), file);
    }

    /** Hands in a file and returns the path of the import. */
    private String submit(String query, byte[] file) {
        Answer accepted = provisioner.postBytes(IMPORT + query, CSV, file).expect(202);
        String location = accepted.header("Location");
        assertThat(location).startsWith(product.idpUrl() + "/admin/realms/mijnkantoor/invitations/imports/");
        assertThat(accepted.json().path("state").asText()).isIn("running", "done");
        return location.substring(location.indexOf("/invitations/"));
    }

    private JsonNode finished(String imported) {
        return Eventually.find("the end of " + imported, () -> Optional.of(
                        provisioner.get(imported).expect(200).json())
                .filter(progress -> progress.path("state").asText().equals("done")));
    }

    private JsonNode invitations(OwnOffice office, Person person) {
        return provisioner
                .get("/invitations?office=" + office.alias() + "&search=" + Api.encode(person.email()))
                .expect(200)
                .json();
    }

    /** All there is of a person, but for what is only theirs. */
    private List<String> made(OwnOffice office, Person person) {
        String id = usersOf(person).get(0);
        return Stream.of(
                        "/users/" + id + "?userProfileMetadata=false",
                        "/users/" + id + "/role-mappings",
                        "/users/" + id + "/groups",
                        "/users/" + id + "/credentials",
                        "/organizations/" + office.id() + "/members/" + id)
                .map(path -> product.admin()
                        .get(path)
                        .expect(200)
                        .body()
                        .replace(id, "ID")
                        .replace(person.email(), "EMAIL")
                        .replaceAll("\"(createdTimestamp|lastModifiedTimestamp)\":\\d+", ""))
                .toList();
    }

    private JsonNode dryRun(String query, String... lines) {
        return provisioner
                .postText(IMPORT + query + "&dryRun=true", CSV, String.join("\n", lines))
                .expect(200)
                .json()
                .path("lines");
    }

    private String total(String query) {
        return provisioner.get("/invitations?max=1" + query).expect(200).header("X-Total-Count");
    }

    private List<String> usersOf(Person person) {
        return product.admin()
                .get("/users?exact=true&email=" + Api.encode(person.email()))
                .expect(200)
                .json()
                .findValuesAsText("id");
    }
}
