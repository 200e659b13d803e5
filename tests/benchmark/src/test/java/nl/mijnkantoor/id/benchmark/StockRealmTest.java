package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockRealmTest {

    private final ObjectNode ours = shipped();
    private final ObjectNode stock = StockRealm.of(ours);

    @Test
    void namesNoProviderOfOurs() {
        var names = stock.findValuesAsText("providerId");
        names.addAll(stock.findValuesAsText("authenticator"));
        names.addAll(stock.findValuesAsText("protocolMapper"));
        names.addAll(stock.findValuesAsText("executor"));
        stock.path("eventsListeners").forEach(name -> names.add(name.asText()));

        assertThat(names).isNotEmpty().noneMatch(name -> name.startsWith("mijnkantoor-"));
    }

    @Test
    void hasKeycloaksOwnTheme() {
        assertThat(stock.path("loginTheme").asText()).isEqualTo("keycloak.v2");
        assertThat(stock.has("emailTheme")).isFalse();
    }

    @Test
    void keepsKeycloaksPasswordRules() {
        assertThat(stock.path("passwordPolicy").asText())
                .startsWith("length(12) and maxLength(128)")
                .doesNotContain("mijnkantoor");
    }

    @Test
    void asksForPasswordAndCodeAsOursDoes() {
        assertThat(stock.path("browserFlow")).isEqualTo(ours.path("browserFlow"));
        assertThat(stock.path("authenticationFlows").findValuesAsText("authenticator"))
                .contains("auth-username-password-form", "auth-otp-form");
    }

    @Test
    void differsFromOursInNothingElse() throws IOException {
        var expected = (ObjectNode) new ObjectMapper().readTree(withoutOurProviders(ours.toString()));
        expected.put("loginTheme", "keycloak.v2").remove(List.of("emailTheme", "accountTheme", "adminTheme"));
        expected.set("passwordPolicy", stock.path("passwordPolicy"));
        assertThat(expected.withObject("/components").remove("org.keycloak.keys.KeyProvider"))
                .isNotNull();
        expected.path("clients").forEach(client -> {
            var attributes = (ObjectNode) client.path("attributes");
            assertThat(attributes.remove("access.token.signed.response.alg")).isNotNull();
        });

        assertThat(stock).isEqualTo(expected);
    }

    /** Takes away what stands in an array and names one of them; such an object may hold another one, its configuration. */
    private static String withoutOurProviders(String realm) {
        var object =
                "\\{[^{}]*\"(providerId|authenticator|protocolMapper)\":\"mijnkantoor-[^{}]*(\\{[^{}]*\\})?[^{}]*\\}";
        return realm.replaceAll("," + object + "|" + object + ",", "");
    }

    private static ObjectNode shipped() {
        var root = Path.of(System.getProperty("mijnkantoor.root", "../.."));
        try {
            JsonNode tree = new ObjectMapper()
                    .readTree(
                            root.resolve("realm-export/mijnkantoor-realm.json").toFile());
            return (ObjectNode) tree;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
