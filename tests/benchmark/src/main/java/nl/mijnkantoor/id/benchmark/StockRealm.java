package nl.mijnkantoor.id.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Our realm for a Keycloak that has nothing of ours: same clients, scopes, flows, policies, lifespans and events; without
 * our providers, and with Keycloak's default theme, keys and signatures.
 */
final class StockRealm {

    private static final String OURS = "mijnkantoor-";
    private static final String DEFAULT_THEME = "keycloak.v2";
    private static final String KEYS = "org.keycloak.keys.KeyProvider";
    private static final String ACCESS_TOKEN_SIGNATURE = "access.token.signed.response.alg";
    private static final String POLICY_SEPARATOR = " and ";

    /** The fields that name a provider. */
    private static final List<String> PROVIDER =
            List.of("providerId", "authenticator", "protocolMapper", "executor", "condition");

    /** The fields that hold a list of providers' names. */
    private static final List<String> PROVIDERS = List.of("eventsListeners");

    private StockRealm() {}

    static void write(Path ours, Path stock) {
        var json = new ObjectMapper();
        try {
            Files.write(stock, json.writeValueAsBytes(of((ObjectNode) json.readTree(ours.toFile()))));
        } catch (IOException e) {
            throw new BenchmarkException("%s cannot be made of %s: %s".formatted(stock, ours, e.getMessage()), e);
        }
    }

    static ObjectNode of(ObjectNode ours) {
        var stock = ours.deepCopy();
        stock.put("loginTheme", DEFAULT_THEME);
        stock.remove(List.of("emailTheme", "accountTheme", "adminTheme"));
        stock.put(
                "passwordPolicy",
                policiesOfKeycloak(stock.path("passwordPolicy").asText()));
        stripProviders(stock);
        signAsKeycloakDoes(stock);
        return stock;
    }

    // A realm without keys is given Keycloak's own, which sign RS256.
    private static void signAsKeycloakDoes(ObjectNode stock) {
        stock.withObject("/components").remove(KEYS);
        stock.path("clients")
                .forEach(client -> ((ObjectNode) client.path("attributes")).remove(ACCESS_TOKEN_SIGNATURE));
    }

    private static String policiesOfKeycloak(String policies) {
        return Pattern.compile(POLICY_SEPARATOR)
                .splitAsStream(policies)
                .filter(policy -> !policy.startsWith(OURS))
                .collect(Collectors.joining(POLICY_SEPARATOR));
    }

    private static void stripProviders(JsonNode node) {
        if (node instanceof ArrayNode array) {
            removeIf(array, element -> PROVIDER.stream().anyMatch(field -> isOurs(element.path(field))));
        }
        for (var field : PROVIDERS) {
            if (node.get(field) instanceof ArrayNode names) {
                removeIf(names, StockRealm::isOurs);
            }
        }
        node.forEach(StockRealm::stripProviders);
    }

    private static void removeIf(ArrayNode array, Predicate<JsonNode> condition) {
        for (var i = array.size() - 1; i >= 0; i--) {
            if (condition.test(array.get(i))) {
                array.remove(i);
            }
        }
    }

    private static boolean isOurs(JsonNode name) {
        return name.isTextual() && name.asText().startsWith(OURS);
    }
}
