package nl.mijnkantoor.id.hashing;

import io.opentelemetry.api.trace.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.Salt;
import org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.dto.PasswordSecretData;
import org.keycloak.tracing.TracingProviderUtil;

/** Keycloak's Argon2 credentials, hashed by libsodium where it can, by Keycloak's own provider where it cannot. */
final class SodiumArgon2 implements PasswordHashProvider {

    private static final Logger LOG = Logger.getLogger(SodiumArgon2.class);

    // What Keycloak does with a realm's 'hashIterations', which is meant for PBKDF2.
    private static final int MAX_ITERATIONS = 100;

    private final PasswordHashProvider builtIn;
    private final Libsodium sodium;
    private final Argon2Cost configured;
    private final Semaphore cores;

    /**
     * Wraps Keycloak's provider.
     *
     * @param cores bounds the hashes computed at a time
     */
    SodiumArgon2(PasswordHashProvider builtIn, Libsodium sodium, Argon2Cost configured, Semaphore cores) {
        this.builtIn = builtIn;
        this.sodium = sodium;
        this.configured = configured;
        this.cores = cores;
    }

    @Override
    public PasswordCredentialModel encodedCredential(String rawPassword, int iterations) {
        Argon2Cost cost =
                iterations < 0 || iterations > MAX_ITERATIONS ? configured : configured.withIterations(iterations);
        byte[] salt = Salt.generateSalt();
        return onACore(() -> hash(rawPassword, salt, cost)
                .map(hash -> PasswordCredentialModel.createFromValues(
                        Argon2PasswordHashProviderFactory.ID, salt, cost.iterations(), cost.toParameters(), hash))
                .orElseGet(() -> builtIn.encodedCredential(rawPassword, iterations)));
    }

    @Override
    public boolean verify(String rawPassword, PasswordCredentialModel credential) {
        PasswordSecretData secret = credential.getPasswordSecretData();
        Argon2Cost cost = Argon2Cost.of(credential.getPasswordCredentialData());
        return onACore(() -> hash(rawPassword, secret.getSalt(), cost)
                .map(hash -> MessageDigest.isEqual(ascii(hash), ascii(secret.getValue())))
                .orElseGet(() -> builtIn.verify(rawPassword, credential)));
    }

    /** Keycloak's provider has the same bound for itself; both together keep to this one. */
    private <T> T onACore(Supplier<T> work) {
        cores.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }

    /** In Base64, as it is stored; empty where Keycloak's provider has to do. */
    private Optional<String> hash(String rawPassword, byte[] salt, Argon2Cost cost) {
        if (!sodium.supports(cost, salt)) {
            return Optional.empty();
        }
        return utf8(rawPassword).flatMap(password -> {
            Function<Span, Optional<byte[]>> hashing = span -> sodium.argon2id(password, salt, cost);
            Optional<byte[]> hash =
                    TracingProviderUtil.getTracingProvider().trace(SodiumArgon2.class, "encode", hashing);
            if (hash.isEmpty()) {
                LOG.warn("libsodium refused to hash a password: is the system short of memory?");
            }
            return hash.map(Base64.getEncoder()::encodeToString);
        });
    }

    private static byte[] ascii(String base64) {
        return base64.getBytes(StandardCharsets.US_ASCII);
    }

    /** Empty for text that is not Unicode, where implementations need not agree on the bytes. */
    private static Optional<byte[]> utf8(String rawPassword) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        ByteBuffer encoded = ByteBuffer.allocate((int) Math.ceil(rawPassword.length() * encoder.maxBytesPerChar()));
        boolean isText =
                !encoder.encode(CharBuffer.wrap(rawPassword), encoded, true).isError();
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        return isText ? Optional.of(bytes) : Optional.empty();
    }

    @Override
    public boolean policyCheck(PasswordPolicy policy, PasswordCredentialModel credential) {
        return builtIn.policyCheck(policy, credential);
    }

    @Override
    public String credentialHashingStrength(PasswordCredentialModel credential) {
        return builtIn.credentialHashingStrength(credential);
    }

    @Override
    public void close() {
        builtIn.close();
    }
}
