package nl.mijnkantoor.id.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** A password hashed with Keycloak's default parameters: with any other, the server would hash it anew at the first login. */
record PasswordHash(String salt, String hash) {

    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int MEMORY_KIB = 7168;
    private static final int ITERATIONS = 5;
    private static final int PARALLELISM = 1;

    static PasswordHash of(String password) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(ITERATIONS)
                .withParallelism(PARALLELISM)
                .withSalt(salt)
                .build());
        var hash = new byte[BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        var base64 = Base64.getEncoder();
        return new PasswordHash(base64.encodeToString(salt), base64.encodeToString(hash));
    }

    Map<String, Object> secretData() {
        return Map.of("value", hash, "salt", salt);
    }

    Map<String, Object> credentialData() {
        return Map.of(
                "algorithm",
                "argon2",
                "hashIterations",
                ITERATIONS,
                "additionalParameters",
                Map.of(
                        "type", List.of("id"),
                        "version", List.of("1.3"),
                        "hashLength", List.of(String.valueOf(BYTES)),
                        "memory", List.of(String.valueOf(MEMORY_KIB)),
                        "parallelism", List.of(String.valueOf(PARALLELISM))));
    }

    static String description() {
        return "Argon2id, %d KiB, t=%d, p=%d, %d bytes".formatted(MEMORY_KIB, ITERATIONS, PARALLELISM, BYTES);
    }
}
