package nl.mijnkantoor.id.demo.visit;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One browser's visit: cookies of its own, redirects in the visitor's hands. Not for use by several threads. */
public final class Visit {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Visit(HttpClient http) {
        this.http = http;
    }

    public Answer get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    public Answer post(URI address, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(FormBody.encode(fields))));
    }

    private Answer send(HttpRequest.Builder builder) {
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var request = builder.timeout(TIMEOUT).build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Optional<String> location = response.headers().firstValue("Location");
            return new Answer(request.uri(), response.statusCode(), location, response.body());
        } catch (IOException e) {
            throw new VisitException("%s does not answer: %s".formatted(request.uri(), e), e);
        } catch (InterruptedException e) {
            throw VisitException.interrupted(e);
        }
    }

    private void keep(String header) {
        for (var cookie : HttpCookie.parse(header)) {
            if (cookie.hasExpired() || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }
}
