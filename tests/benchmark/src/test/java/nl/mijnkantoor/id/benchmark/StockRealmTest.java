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
    void isAsStrictAsOurs() {
        for (var setting : List.of(
                "otpPolicyCodeReusable",
                "otpPolicyAlgorithm",
                "bruteForceProtected",
                "revokeRefreshToken",
                "eventsEnabled",
                "clientPolicies",
                "defaultSignatureAlgorithm")) {
            assertThat(stock.path(setting))
                    .as(setting)
                    .isEqualTo(ours.path(setting))
                    .isNotEqualTo(new ObjectMapper().missingNode());
        }
    }

    @Test
    void hasOurClientsButSignsTheirTokensAsKeycloakDoes() {
        var clients = ours.deepCopy().path("clients");
        clients.forEach(client -> {
            var attributes = (ObjectNode) client.path("attributes");
            assertThat(attributes.remove("access.token.signed.response.alg")).isNotNull();
        });

        assertThat(stock.path("clients")).isEqualTo(clients);
        assertThat(stock.path("components").has("org.keycloak.keys.KeyProvider"))
                .isFalse();
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
