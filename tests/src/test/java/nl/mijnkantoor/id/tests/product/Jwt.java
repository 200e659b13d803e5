package nl.mijnkantoor.id.tests.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A token as anybody can read it who holds it; whether it is genuine is not asked. */
public record Jwt(JsonNode header, JsonNode claims) {

    /** Reads it; fails the test when it is no such token. */
    public static Jwt of(String token) {
        String[] parts = token.split("\\.", -1);
        return new Jwt(json(parts[0]), json(parts[1]));
    }

    /** How it says it is signed. */
    public String algorithm() {
        return header.path("alg").asText();
    }

    /** The name of the key it says it is signed with. */
    public String key() {
        return header.path("kid").asText();
    }

    private static JsonNode json(String part) {
        String text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        try {
            return Answer.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No part of a token: " + text, e);
        }
    }
}
