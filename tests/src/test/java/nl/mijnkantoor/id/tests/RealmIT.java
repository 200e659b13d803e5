package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
        assertThat(discovery.has("device_authorization_endpoint")).isFalse();
        assertThat(discovery.has("backchannel_authentication_endpoint")).isFalse();
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
        JsonNode scopes =
                product.admin().get("/default-default-client-scopes").expect(200).json();
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
    void showsItsLoginPageInTheLanguageOfThePerson() {
        WebPage login = new WebClient().get(product.loginUrl());
        assertThat(login.html().select("html").attr("lang")).isEqualTo("nl");

        WebPage english = new WebClient()
                .get(login.url() + (login.url().toString().contains("?") ? "&" : "?") + "kc_locale=en&ui_locales=en");
        assertThat(english.html().select("html").attr("lang")).isEqualTo("en");
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
