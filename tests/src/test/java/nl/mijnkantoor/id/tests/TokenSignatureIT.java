package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Jwt;
import nl.mijnkantoor.id.tests.product.OidcClient;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** Access tokens are signed with what costs least, ID tokens with what every OpenID Connect library must know. */
@WithProduct
class TokenSignatureIT {

    private static final String PROTOCOL = "/realms/mijnkantoor/protocol/openid-connect";

    private final Product product;

    TokenSignatureIT(Product product) {
        this.product = product;
    }

    @Test
    void signsAnAppsTokensWithTheKeysThatItPublishes() {
        OidcClient app = product.officeAppClient();
        JsonNode first = app.logIn(product.people().enrolled()).expect(200).json();
        JsonNode refreshed =
                app.refresh(first.path("refresh_token").asText()).expect(200).json();

        for (JsonNode tokens : new JsonNode[] {first, refreshed}) {
            Jwt access = Jwt.of(tokens.path("access_token").asText());
            Jwt id = Jwt.of(tokens.path("id_token").asText());
            assertThat(access.algorithm()).isEqualTo("ES256");
            assertThat(published(access).path("crv").asText()).isEqualTo("P-256");
            assertThat(id.algorithm()).isEqualTo("RS256");
            assertThat(published(id).path("kty").asText()).isEqualTo("RSA");
        }
    }

    @Test
    void knowsItsOwnAccessTokensAgain() {
        String token = product.officeAppClient()
                .logIn(product.people().enrolled())
                .expect(200)
                .json()
                .path("access_token")
                .asText();

        Answer person = product.anonymous().as(token).get(PROTOCOL + "/userinfo");

        assertThat(person.status()).isEqualTo(200);
    }

    @Test
    void signsWhatAClientGetsForItselfInTheSameWay() {
        String token = product.anonymous()
                .postForm(
                        PROTOCOL + "/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "provisioner",
                                "client_secret", product.provisionerSecret()))
                .expect(200)
                .json()
                .path("access_token")
                .asText();

        assertThat(Jwt.of(token).algorithm()).isEqualTo("ES256");
    }

    private JsonNode published(Jwt token) {
        for (JsonNode key :
                product.anonymous().get(PROTOCOL + "/certs").expect(200).json().path("keys")) {
            if (key.path("kid").asText().equals(token.key())) {
                assertThat(key.path("alg").asText()).isEqualTo(token.algorithm());
                return key;
            }
        }
        throw new AssertionError("Signed with a key that is not published: " + token.header());
    }
}
