package nl.mijnkantoor.id.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import nl.mijnkantoor.id.tests.pages.EnrolPage;
import nl.mijnkantoor.id.tests.pages.InvitationPage;
import nl.mijnkantoor.id.tests.pages.KantoorbeheerPage;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OtpPage;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.OwnOffice;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office managers' page, as a manager uses it in a browser. */
@WithProduct
class KantoorbeheerIT {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    private final Product product;

    KantoorbeheerIT(Product product) {
        this.product = product;
    }

    @Test
    void invitesSendsAgainAndRevokes() {
        KantoorbeheerPage overview = open(OwnOffice.open(product).manager());
        Person person = product.people().stranger();

        KantoorbeheerPage invited = overview.invite(person);
        invited.says("De uitnodiging voor " + person.email() + " staat klaar.").shows("Verstuurd");
        product.inbox().await(person.email(), 1);
        assertThat(invited.timeline()).containsExactly("Uitgenodigd", "Mail verstuurd");
        invited.press("Opnieuw sturen").says("We sturen een nieuwe mail naar " + person.email());
        product.inbox().await(person.email(), 2);
        invited.press("Intrekken").answer("Ja, intrekken");

        invited.says("is ingetrokken").shows("Ingetrokken");
        assertThat(invited.page().getByText("Controlewoord")).isHidden();
        assertThat(invited.focused()).isEqualTo(person.fullName());
        Page reader = product.browsers().open();
        reader.navigate(product.people().linkOf(person));
        new InvitationPage(reader, InvitationPage.Outcome.UNKNOWN);
    }

    @Test
    void keepsAnInvitationThatIsNotToBeRevokedAfterAll() {
        KantoorbeheerPage invited =
                open(OwnOffice.open(product).manager()).invite(product.people().stranger());
        invited.shows("Verstuurd").press("Intrekken");

        invited.page().keyboard().press("Escape");

        assertThat(invited.dialog()).hasCount(0);
        assertThat(invited.focused()).isEqualTo("Intrekken");
        invited.shows("Verstuurd");
    }

    @Test
    void saysBesideEachFieldWhatIsWrongWithIt() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled colleague = office.person();
        KantoorbeheerPage form = open(office.manager()).follow("Iemand uitnodigen", "Iemand uitnodigen");

        form.send();
        form.objects("email", "Vul het e-mailadres in.")
                .objects("firstName", "Vul dit in.")
                .objects("lastName", "Vul dit in.");
        assertThat(form.page().locator("#email")).isFocused();
        form.fill(new Person("geen adres", "Anna", "Bakker", "")).send();
        form.objects("email", "Dit is geen e-mailadres. Zo ziet het eruit: naam@voorbeeld.nl");
        assertThat(form.page().locator("#firstName-error")).isHidden();
        form.fill(colleague.person()).send();
        form.objects("email", "Deze persoon hoort al bij je kantoor en kan al inloggen.");
    }

    @Test
    void asksBeforeItInvitesAtAnAddressThatLooksMistyped() {
        KantoorbeheerPage form =
                open(OwnOffice.open(product).manager()).follow("Iemand uitnodigen", "Iemand uitnodigen");
        Person person = new Person("anna." + System.nanoTime() + "@gmial.com", "Anna", "Bakker", "");

        form.fill(person).send();
        form.says("Bedoelde je " + person.email().replace("gmial", "gmail"));
        look(form, "kantoorbeheer-mistyped");
        form.answer("Annuleren");
        form.objects("email", "Bedoelde je " + person.email().replace("gmial", "gmail") + "?");
        assertThat(product.inbox().all(person.email())).isEmpty();

        form.send();
        form.answer("Het adres klopt, stuur de uitnodiging");
        new KantoorbeheerPage(form.page(), person.fullName()).says("staat klaar");
    }

    @Test
    void tellsWhoDidWhat() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled manager = office.manager();
        Enrolled colleague = office.manager();
        Person person = product.people().stranger();
        String id = office.invite(office.as(colleague), person)
                .expect(201)
                .json()
                .path("id")
                .asText();
        product.people().linkOf(person);
        product.admin().post("/invitations/" + id + "/resend").expect(204);
        product.inbox().await(person.email(), 2);
        KantoorbeheerPage overview = open(manager);

        overview.turnTo("#/" + office.alias() + "/uitnodigingen/" + id);
        KantoorbeheerPage invited = new KantoorbeheerPage(overview.page(), person.fullName());
        invited.press("Opnieuw sturen").says("We sturen een nieuwe mail");
        product.inbox().await(person.email(), 3);
        invited.shows("Verstuurd");

        assertThat(invited.whoDidWhat())
                .startsWith("Uitgenodigd door " + colleague.person().fullName(), "Mail verstuurd (automatisch)")
                .contains("Opnieuw gestuurd van buiten je kantoor", "Opnieuw gestuurd door jou");
    }

    @Test
    void saysWhyAMailCameBack() {
        KantoorbeheerPage overview = open(OwnOffice.open(product).manager());
        Person person = product.people().stranger();
        KantoorbeheerPage invited = overview.invite(person).shows("Verstuurd");
        product.provisioner()
                .post("/invitations/bounces", Map.of("email", person.email(), "reason", "550 no such user"))
                .expect(204);

        invited.page().reload();
        new KantoorbeheerPage(invited.page(), person.fullName())
                .shows("Niet bezorgd")
                .says("De mailserver zegt: 550 no such user");
        invited.follow("Overzicht", "Overzicht").says("De mail kon niet worden bezorgd");
    }

    @Test
    void keepsWhatWasTypedOverALoginThatHasRunOut() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled manager = office.manager();
        Person person = product.people().stranger();
        KantoorbeheerPage form = open(manager).follow("Iemand uitnodigen", "Iemand uitnodigen");
        form.fill(person);
        form.page().getByLabel("Stuur een herinnering als er nog niets gebeurt").uncheck();
        product.admin()
                .post("/users/" + product.people().idOf(manager.person()) + "/logout")
                .expect(204);

        form.send();
        form.says("Je bent niet meer ingelogd").answer("Opnieuw inloggen");
        new LoginPage(form.page())
                .logIn(manager.person().email(), manager.person().password());
        new OtpPage(form.page()).confirm(manager.totp().code());
        KantoorbeheerPage again = new KantoorbeheerPage(form.page(), "Iemand uitnodigen");
        again.send();

        KantoorbeheerPage invited = new KantoorbeheerPage(form.page(), person.fullName());
        invited.says("Deze persoon krijgt geen herinneringen.");
        assertThat(form.page().evaluate("sessionStorage.length")).isEqualTo(0);
        product.inbox().newest(person.email());
    }

    @Test
    void needsNoMouse() {
        Page page = open(OwnOffice.open(product).manager()).page();
        Person person = product.people().stranger();

        tabTo(page, "Iemand uitnodigen");
        page.keyboard().press("Enter");
        new KantoorbeheerPage(page, "Iemand uitnodigen");
        for (String text : List.of(person.email(), person.firstName(), person.lastName())) {
            page.keyboard().press("Tab");
            page.keyboard().type(text);
        }
        tabTo(page, "Stuur de uitnodiging");
        page.keyboard().press("Enter");

        KantoorbeheerPage invited = new KantoorbeheerPage(page, person.fullName());
        assertThat(invited.focused()).isEqualTo(person.fullName());
        product.inbox().newest(person.email());
    }

    @Test
    void saysOfEachLineOfAListWhatWouldHappen(@TempDir Path folder) throws IOException {
        OwnOffice office = OwnOffice.open(product);
        Enrolled colleague = office.person();
        Person person = product.people().stranger();
        KantoorbeheerPage list = toList(open(office.manager()));

        list.press("Kijk wat er gaat gebeuren").objects("file", "Kies eerst een bestand.");
        list.choose(file(folder, "naam", "Anna")).press("Kijk wat er gaat gebeuren");
        list.objects("file", "We kennen de kolom naam niet. Pas de eerste regel aan, zoals in het voorbeeld.");
        list.choose(Files.write(
                        folder.resolve("foto.png"),
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
                .press("Kijk wat er gaat gebeuren");
        list.objects("file", "Dit bestand is geen lijst. Kies een CSV-bestand.");
        list.choose(file(folder, "e-mailadres;voornaam;achternaam", "anna@gmial.com;Anna;Bakker"))
                .press("Kijk wat er gaat gebeuren");
        list.says("Zet dan hierboven het vinkje.");
        list.choose(file(
                        folder,
                        "e-mailadres;voornaam;achternaam",
                        person.email() + ";Anna;Bakker",
                        colleague.person().email() + ";Anna;Bakker",
                        "geen adres;Anna;Bakker",
                        "anna@gmial.com;Anna;Bakker"))
                .press("Kijk wat er gaat gebeuren");

        list.says("Nu 1 persoon uitnodigen")
                .says("Hoort al bij je kantoor: 1")
                .says("E-mailadres: Dit is geen e-mailadres")
                .says("Anna Bakker")
                .says("Bedoel je anna@gmail.com?");
        assertThat(list.focused()).isEqualTo("Dit gaat er gebeuren");
        look(list, "kantoorbeheer-list-checked");
        list.page()
                .getByText("De adressen die op een tikfout lijken, kloppen toch")
                .click();
        list.says("Nu 2 mensen uitnodigen");
        assertThat(product.inbox().all(person.email())).isEmpty();
    }

    @Test
    void invitesAListAndKeepsTheResult(@TempDir Path folder) throws IOException {
        Person one = product.people().stranger();
        Person other = product.people().stranger();
        KantoorbeheerPage list = toList(open(OwnOffice.open(product).manager()));

        list.choose(file(
                        folder,
                        "e-mailadres;voornaam;achternaam",
                        one.email() + ";Anna;Bakker",
                        other.email() + ";Anna;Bakker",
                        "geen adres;Anna;Bakker"))
                .press("Kijk wat er gaat gebeuren")
                .press("Nu 2 mensen uitnodigen");

        list.says("De lijst is klaar")
                .says("Uitgenodigd: 2")
                .says("Overgeslagen: 1")
                .says("Klopt niet: 1");
        look(list, "kantoorbeheer-list-done");
        Download result = list.page().waitForDownload(() -> list.press("Resultaat bewaren (CSV)"));
        assertThat(result.suggestedFilename()).matches("uitnodigingen-\\d{4}-\\d{2}-\\d{2}\\.csv");
        assertThat(Files.readString(result.path())).contains(one.email(), other.email(), "geen adres");
        product.inbox().newest(one.email());
        product.inbox().newest(other.email());
        list.page().reload();
        new KantoorbeheerPage(list.page(), "De lijst is klaar");
    }

    @Test
    void findsPeopleAndTellsHowFarTheyAre() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled manager = office.manager();
        KantoorbeheerPage overview = open(manager);
        Person person = product.people().stranger();
        overview.invite(person);

        KantoorbeheerPage people = overview.follow("Mensen", "Mensen");
        people.says("Uitgenodigd").says("Actief").says("kantoorbeheerder").says("Laatst ingelogd");
        people.search(person.email());
        people.lists(person.fullName()).shows("Uitgenodigd");
        people.search("niemand-heet-zo");
        people.says("Niets gevonden");
        people.page().goBack();
        people.lists(person.fullName());
        assertThat(people.page().locator("#search")).hasValue(person.email());
    }

    @Test
    void tellsHowFarTheInvitedPeopleGot() {
        OwnOffice office = OwnOffice.open(product);
        office.person();
        KantoorbeheerPage overview = open(office.manager());
        Person person = product.people().stranger();
        overview.invite(person);

        overview.follow("Overzicht", "Overzicht");

        assertThat(overview.page().locator(".funnel li")).containsText(new String[] {
            "Uitgenodigd 3", "Link geopend 2", "Wachtwoord ingesteld 2", "Authenticator-app ingesteld 2", "Ingelogd 2"
        });
        overview.says("Niemand zit vast");
    }

    @Test
    void letsAManagerApproveAfterOneMoreLogin() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled manager = office.manager();
        Enrolled person = office.person();
        office.ask(person.person());
        KantoorbeheerPage overview = open(manager);
        Page page = overview.page();
        AtomicBoolean tooOld = new AtomicBoolean(true);
        page.route("**/approve", route -> {
            if (tooOld.getAndSet(false)) {
                route.fulfill(new FulfillOptions()
                        .setStatus(403)
                        .setContentType("application/problem+json")
                        .setBody("{\"status\":403,\"code\":\"login-too-old\"}"));
            } else {
                route.resume();
            }
        });

        overview.follow("Iemand is de telefoon kwijt en wacht op je.", "Telefoon kwijt");
        page.locator("main .row").click();
        KantoorbeheerPage request = new KantoorbeheerPage(page, person.person().fullName());
        request.says("Bel eerst").says("het wachtwoord is kort geleden ingesteld of gewijzigd");
        request.press("Goedkeuren").answer("Ja, goedkeuren");
        request.says("Log eerst opnieuw in").answer("Opnieuw inloggen");
        new LoginPage(page).confirm(manager.person().password());
        new OtpPage(page).confirm(manager.totp().code());
        KantoorbeheerPage again = new KantoorbeheerPage(page, person.person().fullName());
        again.says("Je bent opnieuw ingelogd. Nu kun je goedkeuren.");
        again.press("Goedkeuren").answer("Ja, goedkeuren");

        again.says("Het verzoek van " + person.person().fullName() + " is goedgekeurd.");
        assertThat(office.stepsOf(person.person())).containsExactly("REQUESTED", "APPROVED");
        product.inbox().newest(person.person().email(), "Stel je nieuwe telefoon in");
    }

    @Test
    void letsAManagerRefuseAndSayWhy() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled person = office.person();
        office.ask(person.person());
        KantoorbeheerPage overview = open(office.manager());
        overview.follow("Telefoon kwijt", "Telefoon kwijt")
                .page()
                .locator("main .row")
                .click();
        KantoorbeheerPage request =
                new KantoorbeheerPage(overview.page(), person.person().fullName());

        request.press("Afwijzen");
        request.page().locator("#reason").fill("Bel me even");
        request.answer("Ja, afwijzen");

        request.says("is afgewezen");
        assertThat(product.inbox()
                        .newest(person.person().email(), "Je verzoek om een nieuwe telefoon is afgewezen")
                        .text())
                .contains("Bel me even");
    }

    @Test
    void letsAManagerTakeAYesBackWhileItIsNotUsed() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled person = office.person();
        office.approvedLink(person.person());
        KantoorbeheerPage phones = open(office.manager()).follow("Telefoon kwijt", "Telefoon kwijt");
        phones.says("Goedgekeurd, maar nog geen nieuwe telefoon")
                .lists(person.person().fullName());
        look(phones, "kantoorbeheer-phones-approved");
        phones.page().locator("main .row").click();
        KantoorbeheerPage request =
                new KantoorbeheerPage(phones.page(), person.person().fullName());
        assertThat(request.page().locator("#approve")).isHidden();
        phones.page().setViewportSize(320, 640);
        look(request, "kantoorbeheer-phone-approved-320");

        request.press("Toch afwijzen").answer("Ja, afwijzen");

        request.says("is afgewezen");
        assertThat(request.page().locator("#refuse")).isHidden();
        look(request, "kantoorbeheer-phone-taken-back-320");
        assertThat(office.stepsOf(person.person())).containsExactly("REQUESTED", "APPROVED", "REFUSED");
    }

    @Test
    void leadsFromAnotherOfficesInvitationBackToTheList() {
        OwnOffice other = OwnOffice.open(product);
        String id = other.invite(other.as(other.manager()), product.people().stranger())
                .expect(201)
                .json()
                .path("id")
                .asText();
        OwnOffice office = OwnOffice.open(product);
        KantoorbeheerPage overview = open(office.manager());

        overview.turnTo("#/" + office.alias() + "/uitnodigingen/" + id);

        KantoorbeheerPage refused = new KantoorbeheerPage(overview.page(), "Dat lukte niet");
        look(refused, "kantoorbeheer-not-yours");
        refused.follow("Terug naar: Uitnodigingen", "Uitnodigingen");
    }

    @Test
    void showsAnotherOfficeToNobody() {
        OwnOffice other = OwnOffice.open(product);
        other.person();
        OwnOffice office = OwnOffice.open(product);
        KantoorbeheerPage overview = open(office.manager());

        overview.page().navigate(address() + "#/" + other.alias() + "/mensen");

        KantoorbeheerPage own = new KantoorbeheerPage(overview.page(), "Mensen");
        own.says("hoort bij een kantoor dat jij niet beheert").says(office.alias());
        look(own, "kantoorbeheer-elsewhere");
        assertThat(overview.page().url()).endsWith("#/" + office.alias() + "/mensen");
        overview.turnTo("#/%E0%A4%A/uitnodigingen");
        new KantoorbeheerPage(overview.page(), "Uitnodigingen").says("hoort bij een kantoor dat jij niet beheert");
    }

    @Test
    void keepsWhatItFoundShutWhileItLooksAgain(@TempDir Path folder) throws IOException {
        KantoorbeheerPage list = toList(open(OwnOffice.open(product).manager()));
        list.choose(file(
                        folder,
                        "e-mailadres",
                        "anna@gmial.com",
                        product.people().stranger().email()))
                .press("Kijk wat er gaat gebeuren");
        list.says("Nu 1 persoon uitnodigen");
        AtomicReference<Route> held = new AtomicReference<>();
        list.page().route("**/import?*dryRun=true*", held::set);

        list.page().locator("#meant").check();
        list.page().waitForCondition(() -> held.get() != null);
        assertThat(list.page().locator("[data-t=result]")).hasAttribute("inert", "");
        requireNonNull(held.get()).resume();

        list.says("Nu 2 mensen uitnodigen");
        assertThat(list.page().locator("[data-t=result]")).not().hasAttribute("inert", "");
    }

    @Test
    void tellsWhoManagesNoOfficeThatThisIsNoPlaceForThem() {
        Page page = product.browsers().open();
        logIn(page, OwnOffice.open(product).person());

        KantoorbeheerPage nobody = new KantoorbeheerPage(page, "Je bent geen kantoorbeheerder");

        look(nobody, "kantoorbeheer-nobody");
        nobody.press("Uitloggen");
        new LoginPage(page);
    }

    @Test
    void opensForNobodyWithoutASecondFactor() {
        Person person = product.people().withPassword().person();
        Page page = product.browsers().open();

        page.navigate(address());
        new LoginPage(page).logIn(person.email(), person.password());
        new EnrolPage(page);
        page.navigate(address());

        new LoginPage(page);
    }

    @Test
    void endsWithTheSecondFactorItWasOpenedWith() {
        Enrolled manager = OwnOffice.open(product).manager();
        KantoorbeheerPage overview = open(manager);
        String user = product.people().idOf(manager.person());
        String authenticator =
                product.people().credentialsOf(manager.person(), "otp").get(0);
        product.admin()
                .delete("/users/" + user + "/credentials/" + authenticator)
                .expect(204);

        overview.follow("Mensen", "Overzicht").says("Je bent niet meer ingelogd");
        look(overview, "kantoorbeheer-expired");
        overview.answer("Opnieuw inloggen");

        new LoginPage(overview.page());
    }

    @Test
    void keepsNoTokenOutsideItsMemory() {
        Page page = open(OwnOffice.open(product).manager()).page();

        assertThat(page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
                .isEqualTo("[{},{}]");
        assertThat(page.url()).doesNotContain("code=", "state=");
        page.reload();
        new KantoorbeheerPage(page, "Overzicht");
    }

    @Test
    void takesWhatPeopleWroteForTextAndNothingElse() {
        Page page = product.browsers().open();
        page.route(
                Pattern.compile(".*/people\\?.*"),
                route -> route.fulfill(new FulfillOptions()
                        .setHeaders(Map.of("X-Total-Count", "1"))
                        .setContentType("application/json")
                        .setBody(
                                "[{\"id\":\"1\",\"email\":\"%1$s\",\"firstName\":\"%1$s\",\"lastName\":\"%1$s\",\"status\":\"%1$s\"}]"
                                        .formatted(HOSTILE))));
        KantoorbeheerPage overview = open(page, OwnOffice.open(product).manager());

        KantoorbeheerPage people = overview.follow("Mensen", "Mensen");

        people.lists(HOSTILE + " " + HOSTILE);
        assertThat(page.locator("main img")).hasCount(0);
    }

    @Test
    void saysWithoutJavaScriptWhomToAsk() {
        Page page = product.browsers().openWithoutJavaScript();

        page.navigate(address());

        product.browsers().screenshot(page, "kantoorbeheer-without-javascript");
        assertThat(new KantoorbeheerPage(page, "Kantoorbeheer").text()).contains("JavaScript", "Vraag hulp");
    }

    @Test
    void looksAndReadsWellOnEveryScreen() {
        OwnOffice office = OwnOffice.open(product);
        Enrolled manager = office.manager();
        Enrolled person = office.person();
        office.ask(person.person());
        KantoorbeheerPage overview = open(manager);
        Page page = overview.page();
        overview.invite(product.people().stranger()).shows("Verstuurd");
        List<String> screens = List.of(
                "overzicht",
                "mensen",
                "uitnodigingen",
                page.url().replaceAll(".*/(uitnodigingen/.*)", "$1"),
                "uitnodigen",
                "lijst",
                "telefoon",
                "telefoon/" + office.requestOf(person.person()).path("id").asText());
        for (String language : List.of("nl", "en")) {
            if (language.equals("en")) {
                page.locator("footer a[lang=en]").click();
                assertThat(page.locator("html")).hasAttribute("lang", "en");
                new KantoorbeheerPage(page, person.person().fullName());
            }
            for (String screen : screens) {
                overview.turnTo("#/" + office.alias() + "/" + screen);
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                    for (int width : List.of(320, 1280)) {
                        page.setViewportSize(width, 640);
                        look(
                                page,
                                "kantoorbeheer-%s-%s-%s-%d"
                                        .formatted(screen.replaceAll("/.*", "-one"), language, scheme, width));
                        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                                .as("width of " + screen)
                                .isEqualTo(width);
                    }
                }
            }
        }
    }

    private static KantoorbeheerPage toList(KantoorbeheerPage overview) {
        return overview.follow("Een lijst uitnodigen", "Een lijst uitnodigen");
    }

    private static Path file(Path folder, String... lines) throws IOException {
        return Files.writeString(folder.resolve("lijst.csv"), String.join("\r\n", lines));
    }

    private void look(KantoorbeheerPage screen, String name) {
        look(screen.page(), name);
    }

    private void look(Page page, String name) {
        product.browsers().screenshot(page, name);
        assertThat(Accessibility.violations(page)).as(name).isEqualTo(List.of());
    }

    private static void tabTo(Page page, String text) {
        Locator focused = page.locator(":focus");
        for (int i = 0; i < 30; i++) {
            page.keyboard().press("Tab");
            if (focused.count() == 1 && focused.innerText().equals(text)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + text);
    }

    private KantoorbeheerPage open(Enrolled manager) {
        return open(product.browsers().open(), manager);
    }

    private KantoorbeheerPage open(Page page, Enrolled manager) {
        logIn(page, manager);
        return new KantoorbeheerPage(page, "Overzicht");
    }

    private void logIn(Page page, Enrolled person) {
        page.navigate(address());
        new LoginPage(page).logIn(person.person().email(), person.person().password());
        new OtpPage(page).confirm(person.totp().code());
    }

    private String address() {
        return product.issuer() + "/kantoorbeheer/";
    }
}
