package nl.mijnkantoor.id.hashing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.jna.Platform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import nl.mijnkantoor.id.hashing.Libsodium.UnusableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibsodiumTest {

    private static final byte[] SALT = bytes("saltsaltsaltsalt");

    /** Answers of the reference implementation's command line: {@code echo -n … | argon2 saltsaltsaltsalt -id -p 1 -r …}. */
    @ParameterizedTest
    @CsvSource({
        "password, 7168, 5, 32, ecf0b0ea54eb55ca99078baf32497b34e523c46b6f00b2794b262b2100045ac7",
        "wachtwoord-ç€, 8, 1, 32, eaa09e81e281e8670ac11f3cda3ce8142c5f94b8be2155a613df6099d6c22d3b",
        "password, 65536, 2, 64, 78c73af34b1f04f0da3174af12525cced3f3413b2ee29bbef01eb01489afabecd6ff38c910409064ca743c69c42edb2bd7441b4ecd89bf2d01aee5e8c25bfee0"
    })
    void getsTheHashesOfTheReferenceImplementation(
            String password, int memory, int iterations, int length, String expected) throws Exception {
        byte[] hash = Libsodium.load()
                .argon2id(bytes(password), SALT, new Argon2Cost("1.3", "id", length, memory, iterations, 1))
                .orElseThrow();

        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(expected);
    }

    @Test
    void leavesNothingOfThePassword() throws Exception {
        byte[] password = bytes("Kwartel-fietst-93-zolders");

        Libsodium.load().argon2id(password, SALT, new Argon2Cost("1.3", "id", 32, 8, 1, 1));

        assertThat(password).containsOnly(0);
    }

    @Test
    void leavesNothingInNativeMemory() {
        var memory = new Libsodium.Wiped(4);
        memory.write(0, bytes("Kwar"), 0, 4);

        memory.close();

        assertThat(memory.getByteArray(0, 4)).containsOnly(0);
    }

    @Test
    void saysThatItRefused() throws Exception {
        var impossible = new Argon2Cost("1.3", "id", 32, 8, 0, 1);

        assertThat(Libsodium.load().argon2id(bytes("password"), SALT, impossible))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.3, id, 32, 7168, 5, 1, 16, true",
        "1.0, id, 32, 7168, 5, 1, 16, false",
        "1.3, i, 32, 7168, 5, 1, 16, false",
        "1.3, d, 32, 7168, 5, 1, 16, false",
        "1.3, id, 15, 7168, 5, 1, 16, false",
        "1.3, id, 32, 7, 5, 1, 16, false",
        "1.3, id, 32, 7168, 0, 1, 16, false",
        "1.3, id, 32, 7168, 5, 2, 16, false",
        "1.3, id, 32, 7168, 5, 1, 8, false"
    })
    void knowsWhatItCannotDo(
            String version, String type, int length, int memory, int iterations, int lanes, int salt, boolean can)
            throws Exception {
        var cost = new Argon2Cost(version, type, length, memory, iterations, lanes);

        assertThat(Libsodium.load().supports(cost, new byte[salt])).isEqualTo(can);
    }

    @Test
    void saysThatItIsMissing() {
        assertThatThrownBy(() -> Libsodium.load("solaris/libsodium.so"))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining("cannot be loaded");
    }

    @Test
    void saysThatItIsForAnotherProcessor() {
        String foreign = Platform.isARM() ? "linux64/libsodium.so" : "arm64/libsodium.so";

        assertThatThrownBy(() -> Libsodium.load(foreign))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining("cannot be loaded");
    }

    @Test
    void saysThatItIsNoLibraryAtAll() {
        assertThatThrownBy(() -> Libsodium.load("META-INF/beans.xml")).isInstanceOf(UnusableException.class);
    }

    @Test
    void saysThatItGetsAnotherHash() {
        Libsodium wrong = mock();
        when(wrong.argon2id(any(), any(), any())).thenReturn(Optional.of(new byte[16]));

        assertThatThrownBy(() -> Libsodium.proven(wrong))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining("another hash");
    }

    /** JNA unpacks a library of its own, once for a process: so this takes another process. */
    @Test
    void saysThatNoLibraryAtAllCanBeUnpacked() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djna.tmpdir=/dev/null/nowhere",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Loading.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor()).as(said).isZero();
        assertThat(said).contains("unusable: libsodium cannot be loaded");
    }

    static final class Loading {

        private Loading() {}

        public static void main(String[] none) {
            try {
                Libsodium.load();
            } catch (UnusableException e) {
                System.out.println("unusable: " + e.getMessage());
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
