package nl.mijnkantoor.id.tests.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A program that talks HTTP to the identity provider, with or without a token. */
public final class Api {

    /** Content type of error answers. */
    public static final String PROBLEM = "application/problem+json";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String JSON = "application/json";
    private static final String ANYTHING = "*/*";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String base;
    private final Supplier<String> authorization;
    private final String accepted;

    private Api(String base, Supplier<String> authorization, String accepted) {
        this.base = base;
        this.authorization = authorization;
        this.accepted = accepted;
    }

    /** Without a token; {@code base} goes in front of every path. */
    public static Api anonymous(String base) {
        return new Api(base, () -> "", ANYTHING);
    }

    /** The admin resources of a server's realms, for a client that acts for itself; paths begin with the realm's name. */
    public static Api ofServiceAccount(String url, String realm, String clientId, String secret) {
        return anonymous(url + "/admin/realms").as(new Tokens(anonymous(url), realm, clientId, secret));
    }

    /** The same resources for who holds this token; an empty one is none. */
    public Api as(String accessToken) {
        return as(() -> accessToken);
    }

    /** The same resources for who knows a person's user name and password. */
    public Api withPassword(String username, String password) {
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Api(base, () -> "Basic " + Base64.getEncoder().encodeToString(both), accepted);
    }

    /** The resources below a path. */
    public Api at(String path) {
        return new Api(base + path, authorization, accepted);
    }

    /** The same resources for who wants answers of this type. */
    public Api accepting(String contentType) {
        return new Api(base, authorization, contentType);
    }

    /** The same resources for whoever {@code tokens} hands out tokens to. */
    Api as(Supplier<String> tokens) {
        return new Api(
                base,
                () -> {
                    String token = tokens.get();
                    return token.isEmpty() ? "" : "Bearer " + token;
                },
                accepted);
    }

    /** Reads a resource. */
    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), JSON);
    }

    /** Posts an object as JSON. */
    public Answer post(String path, Object body) {
        return send("POST", path, json(body), JSON);
    }

    /** Posts without a body. */
    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), JSON);
    }

    /** Posts these very characters. */
    public Answer postText(String path, String contentType, String body) {
        return send("POST", path, BodyPublishers.ofString(body), contentType);
    }

    /** Posts a file. */
    public Answer postBytes(String path, String contentType, byte[] file) {
        return send("POST", path, BodyPublishers.ofByteArray(file), contentType);
    }

    /** Posts a form. */
    public Answer postForm(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return postText(path, "application/x-www-form-urlencoded", form);
    }

    /** Replaces a resource. */
    public Answer put(String path, Object body) {
        return send("PUT", path, json(body), JSON);
    }

    /** Replaces a resource by these very bytes. */
    public Answer putBytes(String path, String contentType, byte[] bytes) {
        return send("PUT", path, BodyPublishers.ofByteArray(bytes), contentType);
    }

    /** Removes a resource. */
    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), JSON);
    }

    /** A text as part of a URL or a form. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, BodyPublisher body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .method(method, body)
                .header("Content-Type", contentType)
                .header("Accept", accepted);
        String credentials = authorization.get();
        if (!credentials.isEmpty()) {
            request.header("Authorization", credentials);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError("%s %s%s got no answer".formatted(method, base, path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(Answer.JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
