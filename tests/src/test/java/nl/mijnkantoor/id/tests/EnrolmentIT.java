package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.mijnkantoor.id.tests.product.Eventually;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/**
 * Setting up an authenticator app and logging in with it. The secret is the server's: a typing error does not change it, and no
 * form brings in another.
 */
@WithProduct
class EnrolmentIT {

    private static final String FORGED = "ABCDEFGHIJKLMNOPQRST";

    private final Product product;

    EnrolmentIT(Product product) {
        this.product = product;
    }

    @Test
    void keepsTheSecretWhenTheCodeWasWrong() {
        WebClient browser = new WebClient();
        WebPage page = setUpPage(browser);
        String secret = secret(page);

        WebPage refused = browser.submit(page, Map.of("totp", Totp.of(secret).wrongCode()));

        assertThat(refused.texts("[role=alert]")).singleElement().asString().contains("Deze code klopt niet");
        assertThat(secret(refused)).isEqualTo(secret);
        WebPage next = browser.submit(refused, Map.of("totp", Totp.of(secret).code()));
        assertThat(next.asksFor("kcRecoveryCodesConfirmationCheck")).isTrue();
    }

    @Test
    void asksAgainWhenThereIsNoCode() {
        WebClient browser = new WebClient();
        WebPage page = setUpPage(browser);

        WebPage refused = browser.submit(page, Map.of("totp", ""));

        assertThat(refused.texts("[role=alert]")).isNotEmpty();
        assertThat(secret(refused)).isEqualTo(secret(page));
    }

    @Test
    void ignoresASecretThatTheFormBringsIn() {
        WebClient browser = new WebClient();
        WebPage page = setUpPage(browser);
        String secret = secret(page);

        WebPage refused = browser.submit(page, Map.of("totp", Totp.ofKey(FORGED).code(), "totpSecret", FORGED));
        assertThat(refused.texts("[role=alert]")).isNotEmpty();
        assertThat(secret(refused)).isEqualTo(secret);

        WebPage next = browser.submit(refused, Map.of("totp", Totp.of(secret).code(), "totpSecret", FORGED));
        assertThat(next.asksFor("kcRecoveryCodesConfirmationCheck")).isTrue();
    }

    @Test
    void takesACodeWithBlanksInIt() {
        WebClient browser = new WebClient();
        WebPage page = setUpPage(browser);
        String code = Totp.of(secret(page)).code();

        WebPage next = browser.submit(page, Map.of("totp", " " + code.substring(0, 3) + " " + code.substring(3)));

        assertThat(next.asksFor("kcRecoveryCodesConfirmationCheck")).isTrue();
    }

    @Test
    void isStillAskedForWhenItWasBrokenOff() {
        Person person = product.people().withPassword().person();
        assertThat(product.people().logIn(new WebClient(), person).asksFor("totp"))
                .isTrue();

        assertThat(product.people().logIn(new WebClient(), person).asksFor("totp"))
                .isTrue();
    }

    @Test
    void doesNotTakeTheSameCodeTwice() {
        Person person = product.people().withPassword().person();
        WebClient browser = new WebClient();
        WebPage page = product.people().logIn(browser, person);
        String code = Totp.of(secret(page)).code();
        browser.submit(browser.submit(page, Map.of("totp", code)), Map.of("kcRecoveryCodesConfirmationCheck", "on"));

        WebClient thief = new WebClient();
        WebPage refused = thief.submit(product.people().logIn(thief, person), Map.of("otp", code));

        assertThat(refused.asksFor("otp")).isTrue();
        assertThat(refused.texts("[role=alert]")).isNotEmpty();
    }

    @Test
    void keepsTheSecretWhenThePersonGoesBackOrReloads() {
        WebClient browser = new WebClient();
        WebPage page = setUpPage(browser);
        WebPage refused =
                browser.submit(page, Map.of("totp", Totp.of(secret(page)).wrongCode()));

        assertThat(secret(browser.get(page.url().toString()))).isEqualTo(secret(page));
        assertThat(secret(browser.get(refused.url().toString()))).isEqualTo(secret(page));
    }

    @Test
    void setsUpOneAuthenticatorInOneOfTwoTabs() {
        Person person = product.people().withPassword().person();
        WebClient browser = new WebClient();
        WebPage first = product.people().logIn(browser, person);
        WebPage second = product.people().logIn(browser, person);
        Totp ofFirst = Totp.of(secret(first));
        Totp ofSecond = Totp.of(secret(second));

        WebPage codes = browser.submit(second, Map.of("totp", ofSecond.code()));
        assertThat(codes.asksFor("kcRecoveryCodesConfirmationCheck")).isTrue();
        WebPage late = browser.submit(first, Map.of("totp", ofFirst.code()));

        assertThat(late.asksFor("kcRecoveryCodesConfirmationCheck")).isFalse();
        assertThat(authenticators(person)).hasSize(1);
    }

    @Test
    void tellsThatTheClockOfThePhoneIsOff() {
        WebClient browser = new WebClient();
        WebPage page = setUpPage(browser);
        Totp totp = Totp.of(secret(page));

        WebPage fast = browser.submit(page, Map.of("totp", totp.codeOfAClockThatIsOffBy(Duration.ofMinutes(4))));
        assertThat(fast.texts("[role=alert]")).singleElement().asString().contains("ongeveer 4 minuten voor");

        WebPage slow = browser.submit(fast, Map.of("totp", totp.codeOfAClockThatIsOffBy(Duration.ofMinutes(-5))));
        assertThat(slow.texts("[role=alert]")).singleElement().asString().contains("ongeveer 5 minuten achter");

        assertThat(browser.submit(slow, Map.of("totp", totp.code())).asksFor("kcRecoveryCodesConfirmationCheck"))
                .isTrue();
    }

    @Test
    void tellsAtALoginThatTheClockIsOffAndNeverTakesThatCode() {
        Enrolled enrolled = product.people().enrolled();
        WebClient browser = new WebClient();
        String early = enrolled.totp().codeOfAClockThatIsOffBy(Duration.ofSeconds(60));
        Instant goodFrom = Instant.now().plusSeconds(31);

        WebPage told = browser.submit(product.people().logIn(browser, enrolled.person()), Map.of("otp", early));
        assertThat(told.texts("[role=alert]")).singleElement().asString().contains("De klok van je telefoon loopt");

        Eventually.holds(
                "the moment at which the code is right", () -> Instant.now().isAfter(goodFrom));
        WebPage refused = browser.submit(told, Map.of("otp", early));
        assertThat(refused.asksFor("otp")).isTrue();
        assertThat(refused.texts("[role=alert]")).isNotEmpty();
    }

    @Test
    void letsThePersonChooseBetweenTwoPhones() {
        Enrolled enrolled = product.people().enrolled();
        WebClient browser = new WebClient();
        WebPage setUp = setUpOneMore(browser, enrolled);
        Totp tablet = Totp.of(secret(setUp));

        WebPage nameless = browser.submit(setUp, Map.of("totp", tablet.code(), "userLabel", " "));
        assertThat(nameless.texts("[role=alert]")).singleElement().asString().contains("een naam");
        WebPage taken = browser.submit(nameless, Map.of("totp", tablet.code(), "userLabel", "mijn telefoon"));
        assertThat(taken.texts("[role=alert]")).singleElement().asString().contains("een andere naam");
        assertThat(secret(taken)).isEqualTo(secret(setUp));
        WebPage back = browser.submit(
                taken, Map.of("totp", tablet.code(), "userLabel", "Tablet"), product.officeAppClient()::isBack);
        assertThat(product.officeAppClient().isBack(back.url())).isTrue();

        WebClient later = new WebClient();
        WebPage choice = product.people().logIn(later, enrolled.person());
        assertThat(choice.texts("fieldset label")).containsExactly("Mijn telefoon", "Tablet");
        WebPage wrongPhone = later.submit(
                choice, Map.of("selectedCredentialId", device(choice, "Mijn telefoon"), "otp", tablet.code()));
        assertThat(wrongPhone.asksFor("otp")).isTrue();
        WebPage in = later.submit(
                wrongPhone, Map.of("selectedCredentialId", device(choice, "Tablet"), "otp", tablet.code()));
        assertThat(product.people().isIn(in)).isTrue();
    }

    @Test
    void takesADeviceItDoesNotKnowForTheUsualOne() {
        Enrolled enrolled = product.people().enrolled();
        WebClient browser = new WebClient();

        WebPage in = browser.submit(
                product.people().logIn(browser, enrolled.person()),
                Map.of(
                        "selectedCredentialId",
                        "nobody's",
                        "otp",
                        enrolled.totp().code()));

        assertThat(product.people().isIn(in)).isTrue();
    }

    @Test
    void worksWithTheAlgorithmTheRealmChooses() {
        Person person = product.people().withPassword().person();
        WebClient browser = new WebClient();
        WebPage codes = withPolicy("HmacSHA256", () -> {
            WebPage page = product.people().logIn(browser, person);
            assertThat(page.html().select("a[href^=otpauth:]").attr("href")).contains("algorithm=SHA256");
            assertThat(page.text()).contains("codes van de soort SHA256");
            assertThat(secret(page).replaceAll("\\s", ""))
                    .as("32 bytes in Base32")
                    .hasSize(52);
            WebPage refused =
                    browser.submit(page, Map.of("totp", Totp.of(secret(page)).code()));
            assertThat(refused.texts("[role=alert]")).singleElement().asString().contains("Neem een andere app");
            return browser.submit(
                    refused, Map.of("totp", Totp.of(secret(page), "HmacSHA256").code()));
        });
        assertThat(codes.asksFor("kcRecoveryCodesConfirmationCheck")).isTrue();
    }

    private <T> T withPolicy(String algorithm, Supplier<T> work) {
        JsonNode realm = product.admin().get("").json();
        String usual = realm.path("otpPolicyAlgorithm").asText();
        try {
            product.admin()
                    .put("", ((ObjectNode) realm).put("otpPolicyAlgorithm", algorithm))
                    .expect(204);
            return work.get();
        } finally {
            product.admin()
                    .put("", ((ObjectNode) realm).put("otpPolicyAlgorithm", usual))
                    .expect(204);
        }
    }

    private WebPage setUpOneMore(WebClient browser, Enrolled enrolled) {
        WebPage login = browser.get(product.officeAppClient().actionUrl("CONFIGURE_TOTP"));
        WebPage otp = browser.submit(
                login,
                Map.of(
                        "username", enrolled.person().email(),
                        "password", enrolled.person().password()));
        return browser.submit(otp, Map.of("otp", enrolled.totp().code()));
    }

    private List<String> authenticators(Person person) {
        String id = product.admin()
                .get("/users?exact=true&username=" + person.email())
                .json()
                .path(0)
                .path("id")
                .asText();
        return product.admin().get("/users/" + id + "/credentials").json().findValuesAsText("type").stream()
                .filter("otp"::equals)
                .toList();
    }

    private static String device(WebPage choice, String name) {
        return choice.html().select("label:contains(" + name + ") input").attr("value");
    }

    private WebPage setUpPage(WebClient browser) {
        WebPage page =
                product.people().logIn(browser, product.people().withPassword().person());
        assertThat(page.asksFor("totp")).isTrue();
        assertThat(page.asksFor("totpSecret")).isFalse();
        return page;
    }

    private static String secret(WebPage page) {
        return String.join("", page.texts("#secret"));
    }
}
