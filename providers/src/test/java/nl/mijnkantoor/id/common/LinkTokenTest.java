package nl.mijnkantoor.id.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {

    @Test
    void carries256BitsInBase64url() {
        Set<String> values = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            values.add(LinkToken.generate(new SecureRandom()).value());
        }
        assertThat(values).hasSize(1000).allMatch(value -> value.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void hashesToSha256InHex() {
        LinkToken token = new LinkToken("A".repeat(43));
        // printf 'A%.0s' {1..43} | sha256sum
        assertThat(token.hash()).isEqualTo(SHA_256_OF_43_A).doesNotContain(token.value());
    }

    @Test
    void neverPrintsItself() {
        LinkToken token = LinkToken.generate(new SecureRandom());
        assertThat(token).asString().doesNotContain(token.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "../../../etc/passwd",
                "<script>",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "%00"
            })
    void refusesWhatCannotBeAToken(String value) {
        assertThat(LinkToken.parse(value)).isEmpty();
    }

    @Test
    void readsBackWhatItWrote() {
        LinkToken token = LinkToken.generate(new SecureRandom());
        assertThat(LinkToken.parse(token.value())).contains(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                ",",
                ")",
                ">",
                "\"",
                " ",
                "\r\n",
                "&data=05|02",
                "?utm_source=mail",
                "%3Futm_source",
                "=",
                "é"
            })
    void leavesOutWhatMailSoftwareHangsOnALink(String appendix) {
        LinkToken token = LinkToken.generate(new SecureRandom());
        assertThat(LinkToken.parse(token.value() + appendix)).contains(token);
    }

    private static final String SHA_256_OF_43_A = "0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a";
}
