package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** A recovery code lets its owner in once; a lost phone is then replaced, and nothing of the old one works any more. */
@WithProduct
class RecoveryCodesIT {

    private static final String CODE = "recoveryCodeInput";
    private static final String CONFIRMED = "kcRecoveryCodesConfirmationCheck";

    private final Product product;

    RecoveryCodesIT(Product product) {
        this.product = product;
    }

    @Test
    void areTenAndTheSameUntilTheyAreConfirmed() {
        WebClient browser = new WebClient();
        WebPage setUp =
                product.people().logIn(browser, product.people().withPassword().person());
        Totp totp = Totp.of(String.join("", setUp.texts("#secret")));
        WebPage codes = browser.submit(setUp, Map.of("totp", totp.code()));
        assertThat(codes.texts("#codes li")).hasSize(10).doesNotHaveDuplicates();

        WebPage again = browser.press(codes, "kc-recovery-codes-settings-form");

        assertThat(again.texts("[role=alert]")).singleElement().asString().contains("zet daarna het vinkje");
        assertThat(again.texts("#codes li")).isEqualTo(codes.texts("#codes li"));
        WebPage reloaded = browser.get(again.url().toString());
        assertThat(reloaded.texts("#codes li")).isEqualTo(codes.texts("#codes li"));
        assertThat(product.people().isIn(browser.submit(reloaded, Map.of(CONFIRMED, "on"))))
                .isTrue();
    }

    @Test
    void areAskedForInOrderAndTakenOnce() {
        Enrolled enrolled = product.people().enrolled();

        WebPage first = logIn(new WebClient(), enrolled, 0);
        assertThat(first.title()).isEqualTo("Ben je je telefoon kwijt?");
        assertThat(first.text()).contains("nog 9 herstelcodes over").doesNotContain("nieuwe codes");

        WebClient thief = new WebClient();
        WebPage next = product.people().logInWithoutPhone(thief, enrolled.person());
        assertThat(next.text()).contains("nummer 2");
        WebPage refused =
                thief.submit(next, Map.of(CODE, enrolled.recoveryCodes().get(0)));
        assertThat(refused.asksFor(CODE)).isTrue();
        assertThat(refused.texts("[role=alert]")).isNotEmpty();
    }

    @Test
    void mayBeTypedInAnyGroupingAndEitherCase() {
        Enrolled enrolled = product.people().enrolled();
        WebClient browser = new WebClient();
        WebPage page = product.people().logInWithoutPhone(browser, enrolled.person());
        String typed = enrolled.recoveryCodes().get(0).toLowerCase(Locale.ROOT).replace('-', '\u2013') + " ";

        assertThat(browser.submit(page, Map.of(CODE, typed)).asksFor("phone")).isTrue();
    }

    @Test
    void areAskedForAgainWhenTheFormHasNone() {
        Enrolled enrolled = product.people().enrolled();
        WebClient browser = new WebClient();
        WebPage page = product.people().logInWithoutPhone(browser, enrolled.person());
        page.html().select("[name=" + CODE + "]").removeAttr("name");

        WebPage refused = browser.press(page, "kc-recovery-code-login-form");

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.asksFor(CODE)).isTrue();
    }

    @Test
    void letWhoHasThePhoneElsewhereGoOnAsBefore() {
        Enrolled enrolled = product.people().enrolled();
        WebClient browser = new WebClient();

        WebPage in = browser.submit(logIn(browser, enrolled, 0), Map.of("phone", "kept"));

        assertThat(product.people().isIn(in)).isTrue();
        assertThat(product.people().isIn(logInWithPhone(enrolled.person(), enrolled.totp())))
                .isTrue();
    }

    @Test
    void letWhoLostThePhoneReplaceItAndEverythingThatCameWithIt() {
        Enrolled enrolled = product.people().enrolled();
        JsonNode oldTokens =
                product.officeAppClient().logIn(enrolled).expect(200).json();
        WebClient browser = new WebClient();

        WebPage setUp = browser.submit(logIn(browser, enrolled, 0), Map.of("phone", "lost"));
        assertThat(setUp.asksFor("totp")).isTrue();
        assertThat(setUp.asksFor("userLabel")).isFalse();
        Totp newPhone = Totp.of(String.join("", setUp.texts("#secret")));
        WebPage newCodes = browser.submit(setUp, Map.of("totp", newPhone.code()));
        assertThat(newCodes.texts("#codes li")).hasSize(10).doesNotContainAnyElementsOf(enrolled.recoveryCodes());
        WebPage in = browser.submit(newCodes, Map.of(CONFIRMED, "on"));

        assertThat(product.people().isIn(in)).isTrue();
        product.officeAppClient()
                .refresh(oldTokens.path("refresh_token").asText())
                .expect(400);
        assertThat(product.people().isIn(logInWithPhone(enrolled.person(), newPhone)))
                .as("the new phone")
                .isTrue();
        assertThat(logInWithPhone(enrolled.person(), enrolled.totp()).asksFor("otp"))
                .as("the lost phone")
                .isTrue();
        product.admin().delete("/attack-detection/brute-force/users").expect(204);
        assertThat(logIn(new WebClient(), enrolled, 1).asksFor(CODE))
                .as("the old codes")
                .isTrue();
        assertThat(detailsOfUpdates(enrolled.person())).anySatisfy(details -> assertThat(
                        details.path("mijnkantoor_replaced").asText())
                .isEqualTo("recovery-code"));
    }

    @Test
    void leaveTheOldPhoneWorkingWhenSettingUpTheNewOneIsBrokenOff() {
        Enrolled enrolled = product.people().enrolled();
        WebClient browser = new WebClient();
        WebPage setUp = browser.submit(logIn(browser, enrolled, 0), Map.of("phone", "lost"));
        assertThat(setUp.asksFor("totp")).isTrue();

        assertThat(product.people().isIn(logInWithPhone(enrolled.person(), enrolled.totp())))
                .isTrue();
        assertThat(logIn(new WebClient(), enrolled, 1).asksFor("phone")).isTrue();
    }

    @Test
    void areRenewedWhenFewAreLeft() {
        Enrolled enrolled = product.people().enrolled();
        for (int used = 0; used < 6; used++) {
            WebClient browser = new WebClient();
            assertThat(product.people().isIn(browser.submit(logIn(browser, enrolled, used), Map.of("phone", "kept"))))
                    .isTrue();
        }
        WebClient browser = new WebClient();
        WebPage question = logIn(browser, enrolled, 6);
        assertThat(question.text()).contains("nog 3 herstelcodes over", "nieuwe codes");

        WebPage newCodes = browser.submit(question, Map.of("phone", "kept"));
        assertThat(newCodes.texts("#codes li")).hasSize(10);
        assertThat(product.people().isIn(browser.submit(newCodes, Map.of(CONFIRMED, "on"))))
                .isTrue();

        assertThat(logIn(new WebClient(), enrolled, 7).asksFor(CODE))
                .as("an old code")
                .isTrue();
        WebClient later = new WebClient();
        WebPage page = product.people().logInWithoutPhone(later, enrolled.person());
        assertThat(later.submit(page, Map.of(CODE, newCodes.texts("#codes li").get(0)))
                        .asksFor("phone"))
                .isTrue();
    }

    @Test
    void areNotAskedAboutWhenAnAppAsksForTheQuestion() {
        Enrolled enrolled = product.people().enrolled();
        WebClient browser = new WebClient();
        WebPage login = browser.get(product.officeAppClient().actionUrl("mijnkantoor-phone-lost"));
        WebPage otp = browser.submit(
                login,
                Map.of(
                        "username", enrolled.person().email(),
                        "password", enrolled.person().password()));

        WebPage next = browser.submit(otp, Map.of("otp", enrolled.totp().code()), product.officeAppClient()::isBack);

        assertThat(next.asksFor("phone")).isFalse();
        assertThat(product.officeAppClient().isBack(next.url())).isTrue();
    }

    private WebPage logIn(WebClient browser, Enrolled enrolled, int code) {
        return browser.submit(
                product.people().logInWithoutPhone(browser, enrolled.person()),
                Map.of(CODE, enrolled.recoveryCodes().get(code)));
    }

    private WebPage logInWithPhone(Person person, Totp phone) {
        WebClient browser = new WebClient();
        return browser.submit(product.people().logIn(browser, person), Map.of("otp", phone.code()));
    }

    private List<JsonNode> detailsOfUpdates(Person person) {
        String user = product.admin()
                .get("/users?exact=true&username=" + person.email())
                .json()
                .path(0)
                .path("id")
                .asText();
        return product.admin()
                .get("/events?type=UPDATE_CREDENTIAL&user=" + user)
                .json()
                .findValues("details");
    }
}
