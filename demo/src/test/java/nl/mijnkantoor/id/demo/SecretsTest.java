package nl.mijnkantoor.id.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @Test
    void areMadeOnceAndKept(@TempDir Path folder) {
        var file = folder.resolve("secrets.properties");

        assertThat(Secrets.keptIn(file)).isEqualTo(Secrets.keptIn(file));
    }

    @Test
    void areNeverMadeTwice() {
        assertThat(Secrets.random()).isNotEqualTo(Secrets.random());
    }

    @Test
    void doNotShowThemselvesInText() {
        var secrets = Secrets.random();

        assertThat(secrets.toString()).doesNotContain(secrets.adminPassword(), secrets.bootstrapSecret());
    }

    @Test
    void spellTheOneTimeCodeSecretAsRfc4648Does() {
        assertThat(base32("")).isEmpty();
        assertThat(base32("f")).isEqualTo("MY");
        assertThat(base32("fo")).isEqualTo("MZXQ");
        assertThat(base32("foo")).isEqualTo("MZXW6");
        assertThat(base32("foob")).isEqualTo("MZXW6YQ");
        assertThat(base32("foobar")).isEqualTo("MZXW6YTBOI");
        assertThat(Secrets.random().adminTotpBase32()).matches("[A-Z2-7]{32}");
    }

    private static String base32(String text) {
        return Base32.encode(text.getBytes(StandardCharsets.US_ASCII));
    }
}
