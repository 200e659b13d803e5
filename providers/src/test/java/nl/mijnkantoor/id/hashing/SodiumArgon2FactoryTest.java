package nl.mijnkantoor.id.hashing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.crypto.hash.Argon2PasswordHashProvider;
import org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

class SodiumArgon2FactoryTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeEach
    void listen() {
        Metrics.addRegistry(metrics);
    }

    @AfterEach
    void stopListening() {
        Metrics.removeRegistry(metrics);
        Metrics.globalRegistry.clear();
    }

    @Test
    void takesThePlaceOfKeycloaksProvider() {
        var factory = new SodiumArgon2Factory();

        assertThat(factory.getId()).isEqualTo(Argon2PasswordHashProviderFactory.ID);
        assertThat(factory.order()).isGreaterThan(new Argon2PasswordHashProviderFactory().order());
    }

    @Test
    void hashesWithLibsodiumAndSaysSo() {
        assertThat(made(true)).isInstanceOf(SodiumArgon2.class);
        assertThat(inUse()).isEqualTo("libsodium");
    }

    @Test
    void goesOnWithKeycloaksProviderWhenAskedToAndSaysSo() {
        assertThat(made(false)).isExactlyInstanceOf(Argon2PasswordHashProvider.class);
        assertThat(inUse()).isEqualTo("built-in");
    }

    @Test
    void goesOnWithKeycloaksProviderOnAMachineItHasNoLibraryForAndSaysSo() {
        var onAnotherMachine = new SodiumArgon2Factory(() -> Libsodium.load("META-INF/beans.xml"));

        assertThat(made(onAnotherMachine, true)).isExactlyInstanceOf(Argon2PasswordHashProvider.class);
        assertThat(inUse()).isEqualTo("built-in");
    }

    @Test
    void goesOnWithKeycloaksProviderWhereJnaIsMissingAndSaysSo() {
        var withoutJna = new SodiumArgon2Factory(() -> {
            throw new NoClassDefFoundError("com/sun/jna/Native");
        });

        assertThat(made(withoutJna, true)).isExactlyInstanceOf(Argon2PasswordHashProvider.class);
        assertThat(inUse()).isEqualTo("built-in");
    }

    @Test
    void tellsItsSettingBesideKeycloaks() {
        assertThat(new SodiumArgon2Factory().getConfigMetadata())
                .extracting(ProviderConfigProperty::getName)
                .contains("libsodium", Argon2PasswordHashProviderFactory.MEMORY_KEY);
    }

    private static PasswordHashProvider made(boolean libsodium) {
        return made(new SodiumArgon2Factory(), libsodium);
    }

    private static PasswordHashProvider made(SodiumArgon2Factory factory, boolean libsodium) {
        Config.Scope config = mock(Config.Scope.class, call -> Objects.requireNonNull(call.getArgument(1)));
        when(config.getBoolean("libsodium", true)).thenReturn(libsodium);
        factory.init(config);
        return factory.create(mock(KeycloakSession.class));
    }

    private @Nullable String inUse() {
        return metrics.get("mijnkantoor.password.hashing").gauge().getId().getTag("implementation");
    }
}
