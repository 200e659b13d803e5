package nl.mijnkantoor.id.hashing;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * Takes the place of Keycloak's {@code argon2}, under the same id and with the same settings, credentials and strength. Where
 * libsodium cannot be loaded Keycloak's own provider goes on alone: one line of the log and the gauge {@code
 * mijnkantoor_password_hashing} tell which one it is. {@code spi-password-hashing--argon2--libsodium=false} chooses Keycloak's.
 */
public final class SodiumArgon2Factory extends Argon2PasswordHashProviderFactory {

    private static final Logger LOG = Logger.getLogger(SodiumArgon2Factory.class);
    private static final String LIBSODIUM = "libsodium";
    private static final String GAUGE = "mijnkantoor.password.hashing";

    private final Loader loader;
    private UnaryOperator<PasswordHashProvider> hashing = UnaryOperator.identity();

    public SodiumArgon2Factory() {
        this(Libsodium::load);
    }

    SodiumArgon2Factory(Loader loader) {
        this.loader = loader;
    }

    /** Where libsodium comes from. */
    @FunctionalInterface
    interface Loader {
        Libsodium load() throws Libsodium.UnusableException;
    }

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        Libsodium sodium = config.getBoolean(LIBSODIUM, true) ? loaded() : null;
        if (sodium != null) {
            Argon2Cost cost = Argon2Cost.configured(config);
            var cores = new Semaphore(
                    config.getInt(CPU_CORES_KEY, Runtime.getRuntime().availableProcessors()));
            hashing = builtIn -> new SodiumArgon2(builtIn, sodium, cost, cores);
        }
        Metrics.gauge(GAUGE, List.of(Tag.of("implementation", sodium == null ? "built-in" : "libsodium")), 1);
    }

    private @Nullable Libsodium loaded() {
        try {
            Libsodium sodium = loader.load();
            LOG.info("Passwords are hashed by libsodium");
            return sodium;
        } catch (Libsodium.UnusableException | LinkageError e) {
            LOG.warn("Passwords are hashed by Keycloak's own Argon2, which is slower: " + e.getMessage(), e.getCause());
            return null;
        }
    }

    @Override
    public PasswordHashProvider create(KeycloakSession session) {
        return hashing.apply(super.create(session));
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        List<ProviderConfigProperty> own = ProviderConfigurationBuilder.create()
                .property()
                .name(LIBSODIUM)
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .helpText("Whether libsodium computes the hashes it can; false leaves all of them to Keycloak")
                .defaultValue(true)
                .add()
                .build();
        return Stream.concat(super.getConfigMetadata().stream(), own.stream()).toList();
    }

    @Override
    public int order() {
        return super.order() + 1;
    }
}
