package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.tests.pages.SetPasswordPage;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.People;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** What a password has to be is told all at once, next to the rules, and is decided by the server. */
@WithProduct
class PasswordRulesIT {

    private final Product product;

    PasswordRulesIT(Product product) {
        this.product = product;
    }

    @Test
    void namesEveryBrokenRuleAtOnceInTheBrowser() {
        Page page = product.browsers().open();
        page.navigate(linkToANewPerson());

        new SetPasswordPage(page).save("welkom", "welkom");

        SetPasswordPage refused = new SetPasswordPage(page);
        assertThat(refused.brokenRules())
                .containsExactly(
                        "Minstens 12 tekens",
                        "Een hoofdletter (A-Z)",
                        "Een cijfer (0-9)",
                        "Een bijzonder teken, zoals # $ % & * ?",
                        "Geen wachtwoord dat veel mensen gebruiken",
                        "Moeilijk te raden: niet alleen een naam, datum of bekend woord");
        assertThat(refused.errors()).isNotEmpty();
        assertThat(Accessibility.violations(page)).isEmpty();
        product.browsers().screenshot(page, "set-password-refused");
    }

    @Test
    void showsWhileTypingWhichRulesAreKept() {
        Page page = product.browsers().open();
        page.navigate(linkToANewPerson());
        SetPasswordPage setPassword = new SetPasswordPage(page);

        setPassword.choose("Kwartel-fietst-93", "");

        assertThat(setPassword.keptRules())
                .contains("Minstens 12 tekens", "Een hoofdletter (A-Z)", "Een cijfer (0-9)", "Een kleine letter (a-z)");
    }

    @Test
    void worksWithPasswordManagers() {
        Page page = product.browsers().open();
        page.navigate(linkToANewPerson());
        SetPasswordPage setPassword = new SetPasswordPage(page);

        assertThat(setPassword.autocompleteOfPassword()).isEqualTo("new-password");
        assertThat(setPassword.typeOfPasswordWhenShown()).isEqualTo("text");
    }

    @Test
    void namesEveryBrokenRuleAtOnceToARawClient() {
        assertThat(brokenRules("welkom"))
                .containsExactly(
                        "length",
                        "upperCase",
                        "digits",
                        "specialChars",
                        "mijnkantoor-blocklist",
                        "mijnkantoor-strength");
        assertThat(brokenRules("WELKOM2026!!")).contains("lowerCase");
        assertThat(brokenRules("Welkom2026!!")).contains("mijnkantoor-strength");
    }

    @Test
    void tellsThatAPasswordIsMissing() {
        WebClient browser = new WebClient();
        WebPage answer =
                browser.submit(browser.get(linkToANewPerson()), Map.of("password-new", "", "password-confirm", ""));

        assertThat(answer.texts("[role=alert]")).containsExactly("Vul een wachtwoord in.");
        assertThat(answer.asksFor("password-new")).isTrue();
    }

    @Test
    void takes128CharactersAndRefuses129() {
        String longest = "Kwartel-fietst-93-zolders ".repeat(5).substring(0, 128);
        String tooLong = longest + "x";

        assertThat(brokenRules(tooLong)).containsExactly("maxLength");
        product.people().setPassword(new WebClient(), linkToANewPerson(), longest);
    }

    @Test
    void tellsThatTheTwoPasswordsDiffer() {
        WebClient browser = new WebClient();
        WebPage answer = browser.submit(
                browser.get(linkToANewPerson()),
                Map.of("password-new", "Kwartel-fietst-93-zolders", "password-confirm", "Kwartel-fietst-94-zolders"));

        assertThat(answer.texts("[role=alert]")).containsExactly("De twee wachtwoorden zijn niet hetzelfde.");
        assertThat(answer.html().select("[data-rule=confirm].bad")).hasSize(1);
        assertThat(answer.html().select("[data-rule].bad")).hasSize(1);
    }

    @Test
    void refusesTheNameOfThePerson() {
        String password = "Zwartjesweerdt26!";
        Person namesake = person("Zwartjesweerdt");

        assertThat(brokenRules(linkTo(namesake, Product.OFFICE), password)).containsExactly("mijnkantoor-strength");
        product.people().setPassword(new WebClient(), linkToANewPerson(), password);
    }

    @Test
    void refusesTheNameOfTheOffice() {
        String password = "Quispelkamerij26!";
        product.admin()
                .post(
                        "/organizations",
                        Map.of(
                                "name",
                                "Quispelkamerij",
                                "alias",
                                "quispelkamerij",
                                "attributes",
                                Map.of("appClientId", List.of("office-app"))))
                .expect(201);

        assertThat(brokenRules(linkTo(person("Bakker"), "quispelkamerij"), password))
                .containsExactly("mijnkantoor-strength");
        product.people().setPassword(new WebClient(), linkToANewPerson(), password);
    }

    @Test
    void refusesTheAddressOfThePerson() {
        Person person = product.people().stranger();

        assertThat(brokenRules(linkTo(person, Product.OFFICE), person.email()))
                .contains("notUsername", "notEmail", "mijnkantoor-strength");
    }

    private List<String> brokenRules(String password) {
        return brokenRules(linkToANewPerson(), password);
    }

    private static List<String> brokenRules(String link, String password) {
        WebClient browser = new WebClient();
        WebPage answer =
                browser.submit(browser.get(link), Map.of("password-new", password, "password-confirm", password));
        return answer.html().select("[data-rule].bad").eachAttr("data-rule");
    }

    private String linkToANewPerson() {
        return product.people().linkOf(product.people().invited().person());
    }

    private Person person(String lastName) {
        Person person = product.people().stranger();
        return new Person(person.email(), person.firstName(), lastName, person.password());
    }

    private String linkTo(Person person, String office) {
        Map<String, Object> invitation = People.invitation(person);
        invitation.put("office", office);
        product.provisioner().post("/invitations", invitation).expect(201);
        return product.people().linkOf(person);
    }
}
