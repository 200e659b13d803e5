package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** The secret of an authenticator app is the server's: a typing error does not change it, and no form brings in another. */
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

        WebPage refused =
                browser.submit(page, Map.of("totp", Totp.of(secret).wrongCode()));

        assertThat(refused.texts("[role=alert]")).singleElement().asString().contains("Deze code klopt niet");
        assertThat(secret(refused)).isEqualTo(secret);
        WebPage next =
                browser.submit(refused, Map.of("totp", Totp.of(secret).code()));
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

        WebPage refused =
                browser.submit(page, Map.of("totp", Totp.ofKey(FORGED).code(), "totpSecret", FORGED));
        assertThat(refused.texts("[role=alert]")).isNotEmpty();
        assertThat(secret(refused)).isEqualTo(secret);

        WebPage next = browser.submit(
                refused, Map.of("totp", Totp.of(secret).code(), "totpSecret", FORGED));
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

    private WebPage setUpPage(WebClient browser) {
        WebPage page = product.people().logIn(browser, product.people().withPassword().person());
        assertThat(page.asksFor("totp")).isTrue();
        assertThat(page.asksFor("totpSecret")).isFalse();
        return page;
    }

    private static String secret(WebPage page) {
        return String.join("", page.texts("#secret"));
    }
}
