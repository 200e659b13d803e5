package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Jwt;
import nl.mijnkantoor.id.tests.product.OidcClient;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** The last wall: no token for a session without a second factor, nor for a person who has none any more. */
@WithProduct
class TokenGateIT {

    private final Product product;
    private final OidcClient app;

    TokenGateIT(Product product) {
        this.product = product;
        this.app = product.officeAppClient();
    }

    @Test
    void givesTokensToWhoPresentedASecondFactor() {
        JsonNode tokens = app.logIn(product.people().enrolled()).expect(200).json();
        JsonNode claims = Jwt.of(tokens.path("id_token").asText()).claims();

        assertThat(claims.path("acr").asText()).as("two steps").isEqualTo("2");
        assertThat(app.refresh(tokens.path("refresh_token").asText()).status()).isEqualTo(200);
    }

    @Test
    void refusesARefreshOnceTheSecondFactorIsGone() {
        Enrolled enrolled = product.people().enrolled();
        JsonNode tokens = app.logIn(enrolled).expect(200).json();
        delete(enrolled.person(), "otp");

        Answer refused = app.refresh(tokens.path("refresh_token").asText());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(refused.json().has("access_token")).isFalse();
    }

    @Test
    void seesNoSessionAgainThatWasThereBeforeTheSecondFactorWent() {
        Enrolled enrolled = product.people().enrolled();
        String sessions = "/users/" + product.people().idOf(enrolled.person()) + "/sessions";
        JsonNode tokens = app.logIn(enrolled).expect(200).json();
        assertThat(product.admin().get(sessions).json()).isNotEmpty();

        delete(enrolled.person(), "otp");

        assertThat(product.admin().get(sessions).json()).isEmpty();
        delete(enrolled.person(), "recovery-authn-codes");
        WebClient browser = new WebClient();
        product.people().enrol(browser, product.people().logIn(browser, enrolled.person()));
        assertThat(app.refresh(tokens.path("refresh_token").asText()).status()).isEqualTo(400);
    }

    @Test
    void refusesAPasswordWithoutAnythingElse() {
        Answer refused = app.passwordGrant(product.people().enrolled().person());

        assertThat(refused.status()).isBetween(400, 401);
        assertThat(refused.json().has("access_token")).isFalse();
    }

    private void delete(Person person, String type) {
        String credentials = "/users/" + product.people().idOf(person) + "/credentials/";
        for (String id : product.people().credentialsOf(person, type)) {
            product.admin().delete(credentials + id).expect(204);
        }
    }
}
