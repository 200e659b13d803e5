package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** Guessing a password locks the account for a while, says so clearly, and tells nobody which accounts there are. */
@WithProduct
class BruteForceIT {

    private final Product product;

    BruteForceIT(Product product) {
        this.product = product;
    }

    @Test
    void refusesTheRightPasswordAfterTooManyWrongOnes() {
        Person person = product.people().enrolled().person();
        WebPage refused = guess(person.email(), failuresAllowed());

        WebPage rightPassword = product.people().logIn(new WebClient(), person);

        assertThat(rightPassword.asksFor("otp")).isFalse();
        assertThat(alert(rightPassword)).isEqualTo(alert(refused));
        assertThat(rightPassword.text()).contains("gaat een account een tijdje op slot");
    }

    @Test
    void saysTheSameAboutAnAccountThatIsNotThere() {
        Person person = product.people().enrolled().person();
        String unknown = "niemand." + person.email();

        WebPage known = guess(person.email(), failuresAllowed() + 1);
        WebPage notThere = guess(unknown, failuresAllowed() + 1);

        assertThat(known.status()).isEqualTo(notThere.status());
        assertThat(known.text()).isEqualTo(notThere.text());
        assertThat(alert(known)).contains("E-mailadres of wachtwoord is incorrect");
    }

    @Test
    void letsThePersonInAgainOnceTheAdminUnlocksTheAccount() {
        Enrolled enrolled = product.people().enrolled();
        guess(enrolled.person().email(), failuresAllowed());

        product.admin().delete("/attack-detection/brute-force/users").expect(204);

        assertThat(product.people().logIn(new WebClient(), enrolled.person()).asksFor("otp"))
                .isTrue();
    }

    @Test
    void countsWrongCodesToo() {
        Enrolled enrolled = product.people().enrolled();
        WebClient browser = new WebClient();
        WebPage page = product.people().logIn(browser, enrolled.person());

        for (int i = 0; i < failuresAllowed(); i++) {
            assertThat(page.asksFor("otp")).isTrue();
            page = browser.submit(page, Map.of("otp", enrolled.totp().wrongCode()));
        }
        WebPage rightCode = page.asksFor("otp")
                ? browser.submit(page, Map.of("otp", enrolled.totp().code()))
                : page;

        assertThat(rightCode.url().toString()).startsWith(product.idpUrl());
        assertThat(rightCode.text()).contains("op slot");
    }

    private WebPage guess(String address, int times) {
        WebClient browser = new WebClient();
        WebPage page = browser.get(product.loginUrl());
        for (int i = 0; i < times; i++) {
            page = browser.submit(page, Map.of("username", address, "password", "Verkeerd-geraden-" + i));
        }
        return page;
    }

    private int failuresAllowed() {
        return product.admin().get("").expect(200).json().path("failureFactor").asInt();
    }

    private static String alert(WebPage page) {
        return String.join(" ", page.texts("[role=alert]"));
    }
}
