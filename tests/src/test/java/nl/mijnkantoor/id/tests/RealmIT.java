package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** The realm that is shipped is the realm that runs: imported whole, every placeholder filled in, every needless door shut. */
@WithProduct
class RealmIT {

    private final Product product;

    RealmIT(Product product) {
        this.product = product;
    }

    @Test
    void isThereForDiscovery() {
        JsonNode discovery = product.anonymous()
                .get("/realms/mijnkantoor/.well-known/openid-configuration")
                .expect(200)
                .json();

        assertThat(discovery.path("issuer").asText()).isEqualTo(product.issuer());
    }

    @Test
    void isImportedWithEveryPlaceholderFilledIn() {
        assertThat(product.admin().get("").expect(200).body()).doesNotContain("${MIJNKANTOOR");
        JsonNode clients = product.admin().get("/clients").expect(200).json();

        assertThat(clients.toString()).doesNotContain("${MIJNKANTOOR");
        assertThat(clients.findValuesAsText("clientId"))
                .contains("office-app", "mijnkantoor-web", "mijnkantoor-app", "kantoorbeheer", "provisioner");
    }

    @Test
    void givesNobodyOfflineAccessUnasked() {
        JsonNode scopes = product.admin()
                .get("/default-default-client-scopes")
                .expect(200)
                .json();
        JsonNode realm = product.admin().get("").expect(200).json();
        JsonNode defaults = product.admin()
                .get("/roles-by-id/" + realm.path("defaultRole").path("id").asText() + "/composites")
                .expect(200)
                .json();

        assertThat(scopes.findValuesAsText("name")).doesNotContain("offline_access");
        assertThat(defaults.findValuesAsText("name")).doesNotContain("offline_access");
    }

    @Test
    void letsNobodyRegister() {
        WebClient browser = new WebClient();
        WebPage login = browser.get(product.loginUrl());

        WebPage answer = browser.get(login.url().toString().replace("/auth?", "/registrations?"));

        assertThat(login.html().select("a[href*=registration]")).isEmpty();
        assertThat(answer.asksFor("firstName")).isFalse();
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void opensNoOtherDoorToATokenThanTheLogin() {
        for (String grant : List.of(
                "urn:ietf:params:oauth:grant-type:device_code",
                "urn:openid:params:grant-type:ciba",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "urn:ietf:params:oauth:grant-type:jwt-bearer")) {
            Answer refused = product.officeAppClient().grant(grant);

            assertThat(refused.status()).as(grant).isEqualTo(400);
            assertThat(refused.json().path("error").asText()).as(grant).isEqualTo("unsupported_grant_type");
        }
    }

    @Test
    void refusesAnAppThatAsksForOfflineAccess() {
        URI answer = product.officeAppClient().askToLogIn("openid offline_access");

        assertThat(answer.toString()).startsWith(product.officeAppUrl()).contains("error=invalid_scope");
    }

    @Test
    void bindsNoFlowThatAsksForLess() {
        JsonNode realm = product.admin()
                .post("/partial-export?exportClients=true")
                .expect(200)
                .json();

        assertThat(realm.path("browserFlow").asText()).isEqualTo("mijnkantoor browser");
        assertThat(realm.path("resetCredentialsFlow").asText()).isEqualTo("mijnkantoor reset credentials");
        for (String denied : List.of("directGrantFlow", "registrationFlow", "firstBrokerLoginFlow")) {
            assertThat(realm.path(denied).asText()).as(denied).isEqualTo("mijnkantoor deny");
        }
        assertThat(realm.path("authenticationFlows"))
                .filteredOn(flow -> List.of("mijnkantoor deny", "saml ecp")
                        .contains(flow.path("alias").asText()))
                .hasSize(2)
                .allSatisfy(
                        flow -> assertThat(flow.path("authenticationExecutions").findValuesAsText("authenticator"))
                                .containsExactly("deny-access-authenticator"));
        assertThat(realm.path("clients"))
                .allSatisfy(client -> assertThat(client.path("authenticationFlowBindingOverrides"))
                        .isEmpty());
    }

    @Test
    void hasTheTokenGate() {
        JsonNode providers =
                product.server().get("/serverinfo").expect(200).json().path("providers");

        assertThat(providers.path("token-interceptor").path("providers").has("mijnkantoor-second-factor"))
                .isTrue();
        assertThat(providers.path("emailSender").path("providers").has("mijnkantoor-outbox"))
                .isTrue();
    }

    @Test
    void showsItsLoginPageInTheLanguageOfThePerson() {
        WebClient browser = new WebClient();
        WebPage login = browser.get(product.loginUrl());
        assertThat(login.html().select("html").attr("lang")).isEqualTo("nl");

        WebPage english = browser.get(login.linkTo("English"));

        assertThat(english.html().select("html").attr("lang")).isEqualTo("en");
        assertThat(english.title()).isEqualTo("Log in");
    }

    @Test
    void isNotFoundUnderAnotherName() {
        assertThat(product.anonymous()
                        .get("/realms/geen-realm/.well-known/openid-configuration")
                        .status())
                .isEqualTo(404);
        assertThat(new WebClient()
                        .get(product.idpUrl() + "/realms/geen-realm/uitnodiging/" + "A".repeat(43))
                        .status())
                .isEqualTo(404);
    }
}
