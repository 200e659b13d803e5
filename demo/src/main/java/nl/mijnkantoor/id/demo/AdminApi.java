package nl.mijnkantoor.id.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keycloak's admin REST API, as far as it is needed here, as seen by one service account. */
public final class AdminApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();
    private final String idpUrl;
    private final String token;

    private AdminApi(HttpClient http, String idpUrl, String token) {
        this.http = http;
        this.idpUrl = idpUrl;
        this.token = token;
    }

    /**
     * An answer of the server.
     *
     * @param body a missing node where there was none
     * @param location where to find what was made
     */
    public record Answer(int status, JsonNode body, Optional<String> location) {

        /** What the server says is wrong. */
        String problem() {
            for (var field : new String[] {"detail", "errorMessage", "error_description", "title", "error"}) {
                if (body.hasNonNull(field)) {
                    return status + ", " + body.get(field).asText();
                }
            }
            return String.valueOf(status);
        }
    }

    /**
     * Logs the account in; what it may do is up to the server.
     *
     * @throws LaunchException when the server refuses it
     */
    public static AdminApi login(String idpUrl, ServiceAccount account) {
        var http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        var anonymous = new AdminApi(http, idpUrl, "");
        var form = form(Map.of(
                "grant_type", "client_credentials",
                "client_id", account.clientId(),
                "client_secret", account.clientSecret()));
        var request = HttpRequest.newBuilder(
                        URI.create(idpUrl + "/realms/" + account.realm() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        var answer = anonymous.send(request);
        if (answer.status() != 200) {
            throw new LaunchException("%s does not let the service account %s of realm %s in (%s)."
                    .formatted(idpUrl, account.clientId(), account.realm(), answer.problem()));
        }
        return new AdminApi(http, idpUrl, answer.body().path("access_token").asText());
    }

    /** Reads something that must be there; the path starts behind {@code /admin/realms}. */
    public JsonNode get(String path, Map<String, String> query) {
        var answer =
                send(request(path + (query.isEmpty() ? "" : "?" + form(query))).GET());
        if (answer.status() != 200) {
            throw new LaunchException("GET %s answers %s.".formatted(path, answer.problem()));
        }
        return answer.body();
    }

    /** Sends JSON and leaves the judging of the answer to the caller. */
    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", written(body));
    }

    /** The same with {@code PUT}. */
    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", written(body));
    }

    /** Sends text, and leaves the judging of the answer to the caller. */
    public Answer post(String path, String contentType, String text) {
        return send("POST", path, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends JSON that must be accepted. */
    public void create(String path, Object body) {
        var answer = post(path, body);
        if (answer.status() >= 300) {
            throw new LaunchException("POST %s answers %s.".formatted(path, answer.problem()));
        }
    }

    private Answer send(String method, String path, String contentType, byte[] body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private byte[] written(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(idpUrl + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(
                    request.timeout(TIMEOUT)
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    parsed(response.body()),
                    response.headers().firstValue("Location"));
        } catch (IOException e) {
            throw new LaunchException("%s does not answer: %s".formatted(idpUrl, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while waiting for " + idpUrl, e);
        }
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return json.missingNode();
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
