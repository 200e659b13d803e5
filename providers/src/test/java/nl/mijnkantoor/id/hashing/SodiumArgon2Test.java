package nl.mijnkantoor.id.hashing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.crypto.hash.Argon2PasswordHashProvider;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Keycloak's own provider and this one: whatever one made, the other one accepts. */
class SodiumArgon2Test {

    private static final Argon2Cost DEFAULT = new Argon2Cost("1.3", "id", 32, 7168, 5, 1);
    private static final String PASSWORD = "Kwartel-fietst-93-zolders";

    /** For libsodium also what RFC 9106 rounds: memory to a multiple of four, hashes to blocks of 64 bytes. */
    static Stream<Argon2Cost> costs() {
        Stream<Argon2Cost> sodiums = Stream.of(16, 17, 32, 33, 64, 65, 127)
                .flatMap(length -> Stream.of(8, 9, 1023, 7168, 7169).flatMap(memory -> Stream.of(1, 5, 7)
                        .map(iterations -> new Argon2Cost("1.3", "id", length, memory, iterations, 1))));
        Stream<Argon2Cost> keycloaks = Stream.of(
                new Argon2Cost("1.0", "id", 32, 1024, 2, 1),
                new Argon2Cost("1.3", "i", 32, 1024, 2, 1),
                new Argon2Cost("1.3", "d", 32, 1024, 2, 1),
                new Argon2Cost("1.3", "id", 8, 1024, 2, 1));
        return Stream.concat(sodiums, keycloaks);
    }

    @ParameterizedTest
    @MethodSource("costs")
    void acceptsWhatKeycloakMadeAndTheOtherWayRound(Argon2Cost cost) throws Exception {
        PasswordCredentialModel keycloaks = builtIn(cost).encodedCredential(PASSWORD, -1);
        PasswordCredentialModel ours = sodium(cost).encodedCredential(PASSWORD, -1);

        assertThat(sodium(DEFAULT).verify(PASSWORD, keycloaks)).isTrue();
        assertThat(sodium(DEFAULT).verify(PASSWORD + "!", keycloaks)).isFalse();
        assertThat(builtIn(DEFAULT).verify(PASSWORD, ours)).isTrue();
        assertThat(builtIn(DEFAULT).verify(PASSWORD + "!", ours)).isFalse();
        assertThat(ours.getPasswordCredentialData())
                .usingRecursiveComparison()
                .isEqualTo(keycloaks.getPasswordCredentialData());
        assertThat(builtIn(cost).policyCheck(mock(PasswordPolicy.class), ours)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "é€😀", "with\u0000zero"})
    void agreesAboutEveryText(String password) throws Exception {
        PasswordCredentialModel ours = sodium(DEFAULT).encodedCredential(password, -1);

        assertThat(builtIn(DEFAULT).verify(password, ours)).isTrue();
        assertThat(sodium(DEFAULT).verify(password, ours)).isTrue();
    }

    @Test
    void leavesTextThatIsNoUnicodeToKeycloakWhichRefusesIt() throws Exception {
        SodiumArgon2 ours = sodium(DEFAULT);

        assertThatThrownBy(() -> ours.encodedCredential("half a \ud83d pair", -1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesSeveralLanesToKeycloak() throws Exception {
        var lanes = new Argon2Cost("1.3", "id", 32, 7168, 2, 2);
        PasswordCredentialModel keycloaks = builtIn(lanes).encodedCredential(PASSWORD, -1);

        assertThat(sodium(DEFAULT).verify(PASSWORD, keycloaks)).isTrue();
        assertThat(builtIn(DEFAULT).verify(PASSWORD, sodium(lanes).encodedCredential(PASSWORD, -1)))
                .isTrue();
    }

    @Test
    void takesTheIterationsThatARealmAsksForUnlessTheyAreMeantForPbkdf2() throws Exception {
        assertThat(sodium(DEFAULT)
                        .encodedCredential(PASSWORD, 2)
                        .getPasswordCredentialData()
                        .getHashIterations())
                .isEqualTo(2);
        assertThat(sodium(DEFAULT)
                        .encodedCredential(PASSWORD, 210_000)
                        .getPasswordCredentialData()
                        .getHashIterations())
                .isEqualTo(5);
    }

    @Test
    void doesNotAskKeycloakForWhatItCanDoItself() throws Exception {
        PasswordHashProvider keycloaks = spy(builtIn(DEFAULT));
        var ours = new SodiumArgon2(keycloaks, Libsodium.load(), DEFAULT, new Semaphore(1));

        ours.verify(PASSWORD, ours.encodedCredential(PASSWORD, -1));

        verify(keycloaks, never()).verify(any(), any());
        verify(keycloaks, never()).encodedCredential(any(), anyInt());
    }

    @Test
    void leavesToKeycloakWhatLibsodiumRefuses() {
        Libsodium refusing = mock();
        when(refusing.supports(any(), any())).thenReturn(true);
        when(refusing.argon2id(any(), any(), any())).thenReturn(Optional.empty());
        var ours = new SodiumArgon2(builtIn(DEFAULT), refusing, DEFAULT, new Semaphore(1));

        PasswordCredentialModel made = ours.encodedCredential(PASSWORD, -1);

        assertThat(builtIn(DEFAULT).verify(PASSWORD, made)).isTrue();
        assertThat(ours.verify(PASSWORD, made)).isTrue();
        assertThat(ours.verify(PASSWORD + "!", made)).isFalse();
    }

    @Test
    void doesNotAcceptWhatIsNoHash() throws Exception {
        PasswordCredentialModel broken = PasswordCredentialModel.createFromValues(
                "argon2", new byte[16], 5, DEFAULT.toParameters(), "no Base64 at all!");

        assertThat(sodium(DEFAULT).verify(PASSWORD, broken)).isFalse();
    }

    @Test
    void waitsForAFreeCore() throws Exception {
        var cores = new Semaphore(0);
        var ours = new SodiumArgon2(builtIn(DEFAULT), Libsodium.load(), DEFAULT, cores);
        CompletableFuture<PasswordCredentialModel> waiting =
                CompletableFuture.supplyAsync(() -> ours.encodedCredential(PASSWORD, -1));
        while (!cores.hasQueuedThreads()) {
            assertThat(waiting).isNotDone();
            Thread.onSpinWait();
        }

        cores.release();

        assertThat(builtIn(DEFAULT).verify(PASSWORD, waiting.get())).isTrue();
        assertThat(cores.availablePermits()).isEqualTo(1);
    }

    private static SodiumArgon2 sodium(Argon2Cost cost) throws Exception {
        return new SodiumArgon2(builtIn(cost), Libsodium.load(), cost, new Semaphore(1));
    }

    private static Argon2PasswordHashProvider builtIn(Argon2Cost cost) {
        return new Argon2PasswordHashProvider(
                cost.version(),
                cost.type(),
                cost.hashLength(),
                cost.memory(),
                cost.iterations(),
                cost.parallelism(),
                new Semaphore(1));
    }
}
