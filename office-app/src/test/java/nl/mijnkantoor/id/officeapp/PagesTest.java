package nl.mijnkantoor.id.officeapp;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.OidcLoginRequestPostProcessor;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = {"office-app.client-secret=secret", "office-app.support-url=https://help.example/"})
@AutoConfigureMockMvc
class PagesTest {

    private static final FakeProvider PROVIDER = new FakeProvider();

    @Autowired
    private MockMvcTester app;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("office-app.issuer", PROVIDER::address);
    }

    @Test
    void startPageIsDutchUnlessTheBrowserPrefersEnglish() {
        assertThat(app.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"nl\"", "Inloggen", "https://help.example/");
        assertThat(app.get().uri("/").header("Accept-Language", "en-GB,nl;q=0.5"))
                .bodyText()
                .contains("lang=\"en\"", "Log in");
        assertThat(app.get().uri("/").header("Accept-Language", "fr"))
                .bodyText()
                .contains("lang=\"nl\"");
    }

    @Test
    void everyPageForbidsScriptsAndFrames() {
        assertThat(app.get().uri("/").exchange().getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
    }

    @Test
    void startPageMakesNoSession() {
        assertThat(app.get().uri("/").exchange().getRequest().getSession(false)).isNull();
    }

    @Test
    void loginGoesToTheDiscoveredProviderWithPkce() {
        URI target = redirect("/oauth2/authorization/mijnkantoor");

        assertThat(target.toString()).startsWith(PROVIDER.address() + "/auth?");
        assertThat(Query.of(target))
                .containsEntry("client_id", "office-app")
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://localhost:8081/login/oauth2/code/mijnkantoor")
                .containsKeys("state", "nonce", "code_challenge")
                .doesNotContainKeys("login_hint", "ui_locales");
    }

    @Test
    void aLoginHintGoesStraightOnToTheProvider() {
        for (String path : List.of("/", "/login")) {
            URI target = redirect(path + "?login_hint=anna%2Btest@devries.example");

            assertThat(target.toString()).startsWith(PROVIDER.address() + "/auth?");
            assertThat(Query.of(target))
                    .containsEntry("login_hint", "anna+test@devries.example")
                    .containsEntry("code_challenge_method", "S256");
        }
    }

    @Test
    void aLoginInitiatedByOurProviderGoesStraightOn() {
        assertThat(Query.of(redirect("/?iss=" + PROVIDER.address() + "&login_hint=anna@devries.example")))
                .containsEntry("login_hint", "anna@devries.example")
                .doesNotContainKey("iss");
        assertThat(redirect("/login?iss=" + PROVIDER.address()).toString()).startsWith(PROVIDER.address() + "/auth?");
    }

    @Test
    void aLoginHintCannotAddParametersToTheRequest() {
        URI target = redirect("/?login_hint=anna@devries.example%26prompt=none%26redirect_uri=https://evil.example");

        assertThat(Query.of(target))
                .containsEntry("redirect_uri", "http://localhost:8081/login/oauth2/code/mijnkantoor")
                .doesNotContainKey("prompt");
    }

    @Test
    void aHintLongerThanAnyAddressIsNotPassedOn() {
        assertThat(Query.of(redirect("/?login_hint=" + "a".repeat(255)))).doesNotContainKey("login_hint");
    }

    @Test
    void aLoginInitiatedByAnotherProviderIsRefused() {
        MvcTestResult result = app.get()
                .uri("/?iss=https://evil.example/realms/mijnkantoor&login_hint=anna@devries.example")
                .exchange();

        assertThat(result).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("Deze inloglink klopt niet");
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void somebodyLoggedInIsNotSentToTheProviderAgain() {
        assertThat(app.get().uri("/").with(anna())).hasRedirectedUrl("/me");
        assertThat(app.get().uri("/?login_hint=Anna@DeVries.example").with(anna()))
                .hasRedirectedUrl("/me");
        assertThat(app.get().uri("/?login_hint=bert@devries.example").with(anna()))
                .hasRedirectedUrl("/me?other=true");
        assertThat(app.get().uri("/me?other=true").with(anna()))
                .bodyText()
                .contains("Wil je verder met een ander account?");
    }

    @Test
    void thePersonalPageAsksForALogin() {
        assertThat(app.get().uri("/me")).hasStatus3xxRedirection();
        assertThat(redirect("/me").getPath()).isEqualTo("/oauth2/authorization/mijnkantoor");
    }

    @Test
    void thePersonalPageTellsWhatTheProviderSaid() {
        assertThat(app.get().uri("/me").with(anna()))
                .hasStatusOk()
                .bodyText()
                .contains("Anna de Vries", "anna@devries.example", "Kantoor De Vries", "Kantoorbeheerder", "boekhouder")
                .contains("zondag 22 november 2026 om 15:30", "Wachtwoord", "Eenmalige code")
                .contains("zelfbedacht", "Twee stappen", "<code>2</code>")
                .contains("href=\"" + PROVIDER.address() + "/kantoorbeheer/\"")
                .doesNotContain("default-roles");
    }

    @Test
    void thePersonalPageIsThereInEnglish() {
        assertThat(app.get().uri("/me").header("Accept-Language", "en").with(anna()))
                .bodyText()
                .contains("You are logged in", "Sunday 22 November 2026 at 15:30", "Office manager");
    }

    @Test
    void thePersonalPageDoesWithAlmostNothing() {
        assertThat(app.get().uri("/me").with(oidcLogin().idToken(token -> token.subject("anna"))))
                .hasStatusOk()
                .bodyText()
                .contains("Je hoort nog niet bij een kantoor", "Niet bekend")
                .doesNotContain("/kantoorbeheer/");
    }

    @Test
    void claimsAreTextAndNeverMarkup() {
        String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>${7*7}";
        var everythingHostile = oidcLogin().idToken(token -> token.claim("name", hostile)
                .claim("email", hostile)
                .claim("organization", Map.of(hostile, Map.of("name", List.of(hostile))))
                .claim("realm_access", Map.of("roles", List.of(hostile)))
                .claim("amr", List.of(hostile))
                .claim("acr", hostile));

        assertThat(app.get().uri("/me?other=true").with(everythingHostile))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;", "${7*7}")
                .doesNotContain("<script", "<img");
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied,denied",
        "login_required,login-required",
        "temporarily_unavailable,unavailable",
        "server_error,unavailable",
        "invalid_scope,failed"
    })
    void anErrorOfTheProviderBecomesAPageWithAWayOut(String error, String problem) {
        MvcTestResult start = app.get().uri("/oauth2/authorization/mijnkantoor").exchange();
        String state =
                Query.of(URI.create(start.getResponse().getRedirectedUrl())).get("state");

        assertThat(app.get()
                        .uri("/login/oauth2/code/mijnkantoor?error={error}&state={state}", error, state)
                        .session((MockHttpSession) start.getRequest().getSession()))
                .hasRedirectedUrl("/login/problem?reason=" + problem);
        assertThat(app.get().uri("/login/problem?reason=" + problem))
                .bodyText()
                .contains("data-problem=\"" + problem + "\"", "Opnieuw inloggen");
    }

    @Test
    void anOldCallbackSaysSoOrLeadsBackIn() {
        assertThat(app.get().uri("/login/oauth2/code/mijnkantoor?code=old&state=old"))
                .hasRedirectedUrl("/login/problem?reason=expired");
        assertThat(app.get()
                        .uri("/login/oauth2/code/mijnkantoor?code=old&state=old")
                        .with(anna()))
                .hasRedirectedUrl("/me");
    }

    @Test
    void anInventedProblemShowsNothingOfItself() {
        assertThat(app.get().uri("/login/problem?reason=<script>"))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .bodyText()
                .contains("data-problem=\"failed\"")
                .doesNotContain("<script");
    }

    @Test
    void loggingOutNeedsAFormOfTheSession() {
        assertThat(app.post().uri("/logout").with(anna())).hasRedirectedUrl("/");
        MvcTestResult out = app.post().uri("/logout").with(anna()).with(csrf()).exchange();
        assertThat(out).hasStatus3xxRedirection();
    }

    @Test
    void saysOnceToWhoComesBackFromLoggingOutThatItIsDone() {
        MvcTestResult out = app.post().uri("/logout").with(anna()).with(csrf()).exchange();
        Cookie left = requireNonNull(out.getResponse().getCookie("logged-out"));

        MvcTestResult back = app.get().uri("/").cookie(left).exchange();

        assertThat(back).bodyText().contains("Je bent uitgelogd.");
        assertThat(back.getResponse().getCookie("logged-out"))
                .extracting(Cookie::getMaxAge)
                .isEqualTo(0);
        assertThat(app.get().uri("/")).bodyText().doesNotContain("Je bent uitgelogd.");
    }

    @Test
    void isHealthyWithoutAskingTheProvider() {
        assertThat(app.get().uri("/health"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("UP");
    }

    private URI redirect(String address) {
        String target =
                app.get().uri(URI.create(address)).exchange().getResponse().getRedirectedUrl();
        assertThat(target).as("redirect of " + address).isNotNull();
        return URI.create(target);
    }

    private static OidcLoginRequestPostProcessor anna() {
        return oidcLogin().idToken(token -> token.claim("name", "Anna de Vries")
                .claim("email", "anna@devries.example")
                .claim("organization", Map.of("kantoor-de-vries", Map.of("name", List.of("Kantoor De Vries"))))
                .claim("realm_access", Map.of("roles", List.of("office-manager", "default-roles-mijnkantoor")))
                .claim("roles", List.of("boekhouder"))
                .claim("amr", List.of("pwd", "otp", "zelfbedacht"))
                .claim("acr", "2")
                .claim("auth_time", Instant.parse("2026-11-22T14:30:00Z")));
    }
}
