package nl.mijnkantoor.id.tests.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;

/** What a REST resource answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    static final ObjectMapper JSON = new ObjectMapper();

    /** The body as JSON; fails the test when it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON, status " + status + ": " + body, e);
        }
    }

    /** A header's first value, empty where there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** This answer, when it has the expected status; fails the test otherwise. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Status %d instead of %d: %s".formatted(status, expected, body));
        }
        return this;
    }
}
