package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mijnkantoor.id.tests.product.People.Invited;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** Mail scanners open every link in a mail, often more than once, before the person does: that spends nothing. */
@WithProduct
class ScannerIT {

    private final Product product;

    ScannerIT(Product product) {
        this.product = product;
    }

    @Test
    void leavesTheInvitationToThePerson() {
        Invited invited = product.people().invited();
        String link = product.people().linkOf(invited.person());

        for (int i = 0; i < 3; i++) {
            WebPage head = new WebClient().head(link);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(new WebClient().get(link).asksFor("password-new")).isTrue();
        }

        product.people().setPassword(new WebClient(), link, invited.person().password());
        WebPage next = product.people().logIn(new WebClient(), invited.person());
        assertThat(next.asksFor("totp")).isTrue();
    }

    @Test
    void tellsNothingToAHeadRequest() {
        String real = product.people().linkOf(product.people().invited().person());
        String madeUp = product.issuer() + "/uitnodiging/" + "A".repeat(43);

        WebPage answerToReal = new WebClient().head(real);
        WebPage answerToMadeUp = new WebClient().head(madeUp);

        assertThat(answerToReal.status()).isEqualTo(answerToMadeUp.status());
        assertThat(answerToReal.headers().map()).containsOnlyKeys(answerToMadeUp.headers().map().keySet());
    }
}
