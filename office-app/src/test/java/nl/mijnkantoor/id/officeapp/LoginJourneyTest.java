package nl.mijnkantoor.id.officeapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In and out again, over real connections. The port is chosen beforehand because the app calls itself on it. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "office-app.client-secret=secret")
class LoginJourneyTest {

    private static final FakeProvider PROVIDER = new FakeProvider();
    private static final int PORT = freePort();
    private static final String APP = "http://localhost:" + PORT;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final HttpClient provider = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("office-app.issuer", PROVIDER::address);
        properties.add("office-app.url", () -> APP);
        properties.add("server.port", () -> PORT);
    }

    @AfterAll
    static void stopProvider() {
        PROVIDER.close();
    }

    @Test
    void thePersonIsInAfterTheProviderSaysSo() throws Exception {
        logIn();

        assertThat(get("/me").body())
                .contains("Anna de Vries", "anna@devries.example", "kantoor-de-vries", "Wachtwoord", "zojuist");
    }

    @Test
    void aCodeWorksOnlyInTheBrowserThatAskedForIt() throws Exception {
        URI callback = PROVIDER.authenticate(redirectOf(get("/oauth2/authorization/mijnkantoor")));

        HttpResponse<String> elsewhere =
                provider.send(HttpRequest.newBuilder(callback).build(), BodyHandlers.ofString());

        assertThat(redirectOf(elsewhere)).hasToString(APP + "/login/problem?reason=expired");
    }

    @Test
    void aProviderThatFallsAwayHalfwayIsNoFaultOfThePerson() throws Exception {
        URI callback = PROVIDER.authenticate(redirectOf(get("/oauth2/authorization/mijnkantoor")));
        PROVIDER.answerTokenRequestsWith(503);
        try {
            HttpResponse<String> answer =
                    browser.send(HttpRequest.newBuilder(callback).build(), BodyHandlers.ofString());

            assertThat(redirectOf(answer)).hasToString(APP + "/login/problem?reason=unavailable");
        } finally {
            PROVIDER.answerTokenRequestsWith(200);
        }
    }

    @Test
    void loggingInChangesTheSession() throws Exception {
        URI atProvider = redirectOf(get("/oauth2/authorization/mijnkantoor"));
        String before = sessionCookie();
        browser.send(HttpRequest.newBuilder(PROVIDER.authenticate(atProvider)).build(), BodyHandlers.ofString());

        assertThat(sessionCookie()).isNotEqualTo(before);
    }

    @Test
    void loggingOutGoesByWayOfTheProvider() throws Exception {
        logIn();
        Matcher csrf = CSRF.matcher(get("/me").body());
        assertThat(csrf.find()).isTrue();

        URI atProvider = redirectOf(post(browser, "/logout", "_csrf=" + csrf.group(1)));

        assertThat(atProvider.toString()).startsWith(PROVIDER.address() + "/logout?");
        assertThat(Query.of(atProvider))
                .containsEntry("post_logout_redirect_uri", APP + "/")
                .containsKey("id_token_hint");
        assertThat(get("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void theProviderEndsTheSessionBehindThePersonsBack() throws Exception {
        logIn();

        HttpResponse<String> answer = backChannelLogout(PROVIDER.logoutToken());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(get("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void aForgedLogoutTokenEndsNothing() throws Exception {
        logIn();

        assertThat(backChannelLogout(PROVIDER.forgedLogoutToken()).statusCode()).isEqualTo(400);
        assertThat(backChannelLogout("nonsense").statusCode()).isEqualTo(400);
        assertThat(get("/me").statusCode()).isEqualTo(200);
    }

    private void logIn() throws Exception {
        URI callback = PROVIDER.authenticate(redirectOf(get("/oauth2/authorization/mijnkantoor")));
        HttpResponse<String> answer =
                browser.send(HttpRequest.newBuilder(callback).build(), BodyHandlers.ofString());
        assertThat(redirectOf(answer)).hasToString(APP + "/me");
    }

    private HttpResponse<String> backChannelLogout(String token) throws Exception {
        return post(
                provider,
                "/logout/connect/back-channel/mijnkantoor",
                "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(APP + path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient client, String path, String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(APP + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI redirectOf(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        return URI.create(APP + "/")
                .resolve(response.headers().firstValue("Location").orElseThrow());
    }

    private String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("OFFICE_APP_SESSION"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
