package nl.mijnkantoor.id.officeapp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Port 1 is nobody's: the app has never met its provider. */
@SpringBootTest(
        properties = {"office-app.client-secret=secret", "office-app.issuer=http://localhost:1/realms/mijnkantoor"})
@AutoConfigureMockMvc
class ProviderAwayTest {

    @Autowired
    private MockMvcTester app;

    @Test
    void theAppIsThereAllTheSame() {
        assertThat(app.get().uri("/")).hasStatusOk();
        assertThat(app.get().uri("/health")).hasStatusOk();
    }

    @Test
    void aLoginEndsOnAPageThatSaysSo() {
        for (String start : new String[] {"/oauth2/authorization/mijnkantoor", "/?login_hint=anna@devries.example"}) {
            assertThat(app.get().uri(start)).hasRedirectedUrl("/login/problem?reason=unavailable");
        }
        assertThat(app.get().uri("/login/problem?reason=unavailable"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyText()
                .contains("Inloggen kan nu even niet", "Opnieuw inloggen")
                .doesNotContain("Exception");
    }

    @Test
    void aLogoutTokenThatCannotBeCheckedIsNoSuccess() {
        assertThat(app.post().uri("/logout/connect/back-channel/mijnkantoor").param("logout_token", "a.b.c"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("temporarily_unavailable")
                .doesNotContain("localhost");
    }
}
