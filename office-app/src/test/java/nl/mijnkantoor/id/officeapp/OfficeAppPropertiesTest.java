package nl.mijnkantoor.id.officeapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeAppPropertiesTest {

    @Test
    void takesAnAddressWithOrWithoutASlashAtTheEnd() {
        OfficeAppProperties properties = properties("https://app.example/", "https://id.example/realms/a/", "s", null);

        assertThat(properties.url()).isEqualTo("https://app.example");
        assertThat(properties.issuer()).isEqualTo("https://id.example/realms/a");
        assertThat(properties.issuerOrigin()).isEqualTo("https://id.example");
        assertThat(properties.servedOverTls()).isTrue();
    }

    @Test
    void namesTheMissingSecret() {
        assertThatThrownBy(() -> properties("http://localhost", "http://localhost/realms/a", " ", null))
                .hasMessageContaining("MIJNKANTOOR_OFFICE_APP_SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8081", "ftp://app.example", "https://app.example; script-src *"})
    void refusesWhatIsNoWebAddress(String url) {
        assertThatThrownBy(() -> properties(url, "https://id.example/realms/a", "s", null))
                .hasMessageContaining("OFFICE_APP_URL");
    }

    @Test
    void refusesAHelpLinkThatRunsScript() {
        assertThat(properties("http://a", "http://b", "s", "tel:+31201234567").supportUrl())
                .isEqualTo("tel:+31201234567");
        assertThatThrownBy(() -> properties("http://a", "http://b", "s", "javascript:alert(1)"))
                .hasMessageContaining("MIJNKANTOOR_SUPPORT_URL");
    }

    private static OfficeAppProperties properties(
            String url, String issuer, String secret, @Nullable String supportUrl) {
        return new OfficeAppProperties(
                url, issuer, "", "office-app", secret, ZoneId.of("Europe/Amsterdam"), supportUrl);
    }
}
