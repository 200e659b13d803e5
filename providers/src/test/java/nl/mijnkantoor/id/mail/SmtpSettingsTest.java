package nl.mijnkantoor.id.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.email.EmailException;

class SmtpSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@",
                "@example.org",
                "a@b\r\nBcc: x@evil.example",
                "a b@example.org",
                "é@example.org"
            })
    void refusesAnAddressNoServerWouldTake(String address) {
        assertThatExceptionOfType(EmailException.class)
                .isThrownBy(() -> settings(Map.of()).recipient(address))
                .withMessageStartingWith("Invalid recipient address");
    }

    @Test
    void writesAForeignDomainInAscii() throws Exception {
        assertThat(settings(Map.of()).recipient("jan@café.example")).isEqualTo("jan@xn--caf-dma.example");
    }

    @Test
    void leavesTheAddressAloneWhenTheServerTakesUtf8() throws Exception {
        assertThat(settings(Map.of("allowutf8", "true")).recipient("rené@café.example"))
                .isEqualTo("rené@café.example");
    }

    @Test
    void refusesSettingsWithoutASender() {
        assertThatExceptionOfType(EmailException.class)
                .isThrownBy(() -> SmtpSettings.of(Map.of("host", "localhost")).from());
    }

    @Test
    void refusesAnUnknownKindOfLogin() {
        assertThatExceptionOfType(EmailException.class)
                .isThrownBy(() ->
                        settings(Map.of("auth", "true", "authType", "magic")).authentication());
    }

    @Test
    void keepsThePasswordOutOfLogs() {
        assertThat(settings(Map.of("password", "geheim"))).asString().doesNotContain("geheim");
    }

    private static SmtpSettings settings(Map<String, String> more) {
        Map<String, String> config = new HashMap<>(Mails.server(25));
        config.putAll(more);
        return SmtpSettings.of(config);
    }
}
