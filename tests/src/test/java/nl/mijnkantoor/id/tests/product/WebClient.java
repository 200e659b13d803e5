package nl.mijnkantoor.id.tests.product;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A browser with cookies and forms and nothing else: it submits what a person could, and what only an attacker would. Each
 * one is a person's own, fresh browser, on an internet connection of its own.
 */
public final class WebClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int MAX_REDIRECTS = 20;
    private static final AtomicInteger CONNECTIONS = new AtomicInteger();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final CookieJar cookies;
    private final String address;
    private final Map<String, String> headers = new TreeMap<>();

    /** A browser on a connection that nobody else uses. */
    public WebClient() {
        this(anotherAddress());
    }

    /** A browser on the internet connection with this address. */
    public WebClient(String address) {
        this(address, new CookieJar());
    }

    private WebClient(String address, CookieJar cookies) {
        this.address = address;
        this.cookies = cookies;
    }

    /** This browser, which sends this header, or this value of it, with everything from now on. */
    public WebClient sending(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Another browser with the cookies of this one. */
    public WebClient copy() {
        return new WebClient(address, cookies.copy(false));
    }

    /** This browser after it was closed and opened again. */
    public WebClient reopened() {
        return new WebClient(address, cookies.copy(true));
    }

    /** Takes the cookies of an answer that another program got. */
    public void take(String url, Answer answer) {
        cookies.keep(URI.create(url), answer.headers());
    }

    /** An address of an internet connection that nobody uses yet. */
    public static String anotherAddress() {
        int number = CONNECTIONS.incrementAndGet();
        return "10.%d.%d.%d".formatted(number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF);
    }

    /** Another browser, elsewhere, that has one cookie of this one and nothing else. */
    public WebClient elsewhereWith(String cookie) {
        return elsewhereWith(cookie, anotherAddress());
    }

    /** The same, on the internet connection with this address. */
    public WebClient elsewhereWith(String cookie, String address) {
        WebClient other = new WebClient(address);
        other.add(cookie(cookie).orElseThrow(() -> new AssertionError("No cookie " + cookie)));
        return other;
    }

    /** Gives it a cookie, wherever that comes from. */
    public void add(HttpCookie cookie) {
        cookies.add(cookie);
    }

    /** A cookie this browser has. */
    public Optional<HttpCookie> cookie(String name) {
        return cookies.find(name);
    }

    /** Opens a page, following redirects. */
    public WebPage get(String url) {
        return follow(exchange("GET", URI.create(url), BodyPublishers.noBody()), next -> false);
    }

    /** Opens a page and follows redirects, except one to where {@code stop} tells; that one is the answer. */
    public WebPage get(String url, Predicate<URI> stop) {
        return follow(exchange("GET", URI.create(url), BodyPublishers.noBody()), stop);
    }

    /** Asks for the headers of a page, without following redirects. */
    public WebPage head(String url) {
        return page(exchange("HEAD", URI.create(url), BodyPublishers.noBody()));
    }

    /** Submits the form that has these fields, with its other fields as the page filled them in. */
    public WebPage submit(WebPage page, Map<String, String> typed) {
        return submit(page, typed, next -> false);
    }

    /** The same, stopping at a redirect to where {@code stop} tells. */
    public WebPage submit(WebPage page, Map<String, String> typed, Predicate<URI> stop) {
        Element form = page.formWith(typed.keySet());
        Map<String, String> fields = WebPage.fields(form);
        fields.putAll(typed);
        return follow(post(URI.create(form.absUrl("action")), fields), stop);
    }

    /** Submits a form by its id, such as one with nothing but a button. */
    public WebPage press(WebPage page, String formId) {
        Element form = page.html().getElementById(formId);
        if (form == null) {
            throw new AssertionError("No form '%s' on:%n%s".formatted(formId, page.text()));
        }
        return follow(post(URI.create(form.absUrl("action")), WebPage.fields(form)), next -> false);
    }

    private HttpResponse<String> post(URI url, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> Api.encode(field.getKey()) + "=" + Api.encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return exchange("POST", url, BodyPublishers.ofString(form));
    }

    private WebPage follow(HttpResponse<String> first, Predicate<URI> stop) {
        HttpResponse<String> response = first;
        for (int redirects = 0; redirects < MAX_REDIRECTS; redirects++) {
            String location = response.headers().firstValue("Location").orElse("");
            if (location.isEmpty()) {
                return page(response);
            }
            URI next = response.uri().resolve(location);
            if (stop.test(next)) {
                return new WebPage(next, response.statusCode(), response.headers(), Jsoup.parse(""));
            }
            response = exchange("GET", next, BodyPublishers.noBody());
        }
        throw new AssertionError("Redirected without end, last from " + response.uri());
    }

    private static WebPage page(HttpResponse<String> response) {
        return new WebPage(
                response.uri(),
                response.statusCode(),
                response.headers(),
                Jsoup.parse(response.body(), response.uri().toString()));
    }

    private HttpResponse<String> exchange(String method, URI url, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(TIMEOUT)
                .method(method, body)
                .header("Accept", "text/html")
                .header("Accept-Language", "nl")
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded");
        headers.forEach(request::setHeader);
        String known = cookies.header(url);
        if (!known.isEmpty()) {
            request.header("Cookie", known);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            cookies.keep(url, response.headers());
            return response;
        } catch (IOException e) {
            throw new AssertionError(method + " " + url + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
