package nl.mijnkantoor.id.tests.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** The access token of a client that acts for itself; a new one shortly before the last one runs out. */
final class Tokens implements Supplier<String> {

    private static final long MARGIN_SECONDS = 15;

    private final Api anonymous;
    private final String path;
    private final Map<String, String> request;
    private String token = "";
    private Instant until = Instant.MIN;

    Tokens(Api anonymous, String realm, String clientId, String secret) {
        this.anonymous = anonymous;
        this.path = "/realms/" + realm + "/protocol/openid-connect/token";
        this.request = Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret);
    }

    @Override
    public synchronized String get() {
        if (Instant.now().isAfter(until)) {
            JsonNode answer = anonymous.postForm(path, request).expect(200).json();
            token = answer.path("access_token").asText();
            until = Instant.now().plusSeconds(answer.path("expires_in").asLong() - MARGIN_SECONDS);
        }
        return token;
    }
}
