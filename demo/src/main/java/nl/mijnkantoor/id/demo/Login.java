package nl.mijnkantoor.id.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import nl.mijnkantoor.id.demo.visit.Answer;
import nl.mijnkantoor.id.demo.visit.Pkce;
import nl.mijnkantoor.id.demo.visit.Visit;

/** The steps of a login, as a browser and an office app take them together. */
public record Login(HttpClient http, Endpoints endpoints) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Login at(Endpoints endpoints) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return new Login(http, endpoints);
    }

    /** A page with everything needed to take the next step from it. */
    public record Step(Visit visit, Answer page) {}

    /** Until the login page is there. */
    public Step open() {
        var visit = new Visit(http);
        var page = visit.get(endpoints.loginPage(Pkce.FIXED)).expect(200);
        page.formWith("password");
        return new Step(visit, page);
    }

    /** Until the page that asks for a code is there. */
    public Step password(Person person) {
        var step = open();
        var fields = Map.of("username", person.email(), "password", Person.PASSWORD);
        var page = step.visit().post(step.page().formWith("password"), fields).expect(200);
        page.formWith("otp");
        return new Step(step.visit(), page);
    }

    /** Until the office app has its tokens; gives the refresh token. */
    public String complete(Person person) {
        var step = password(person);
        var redirect = step.visit()
                .post(step.page().formWith("otp"), Map.of("otp", person.code()))
                .expect(302);
        if (!redirect.location().orElse("").startsWith(endpoints.redirectUri())) {
            throw redirect.unexpected("a redirect to " + redirect.location().orElse("nowhere"));
        }
        return refreshToken(grant(endpoints.exchange(redirect.redirectParameter("code"), Pkce.FIXED)));
    }

    /** Gives the refresh token that takes the place of this one. */
    public String refresh(String refreshToken) {
        return refreshToken(grant(endpoints.refresh(refreshToken)));
    }

    /** A client logs in as itself. */
    public void clientCredentials() {
        grant(endpoints.clientCredentials());
    }

    private Answer grant(Map<String, String> fields) {
        var answer = new Visit(http).post(endpoints.token(), fields).expect(200);
        if (!answer.body().contains("\"access_token\"")) {
            throw answer.unexpected("no access token");
        }
        return answer;
    }

    private static String refreshToken(Answer answer) {
        try {
            JsonNode tokens = JSON.readTree(answer.body());
            return tokens.path("refresh_token").asText();
        } catch (JsonProcessingException e) {
            throw answer.unexpected("something that is not JSON");
        }
    }
}
