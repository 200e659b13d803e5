package nl.mijnkantoor.id.hashing;

import static org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory.HASH_LENGTH_KEY;
import static org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory.MEMORY_KEY;
import static org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory.PARALLELISM_KEY;
import static org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory.TYPE_KEY;
import static org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory.VERSION_KEY;

import java.util.List;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.crypto.hash.Argon2Parameters;
import org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory;
import org.keycloak.models.credential.dto.PasswordCredentialData;

/**
 * The parameters of one Argon2 hash (RFC 9106), under the names Keycloak stores them by.
 *
 * @param memory in KiB
 * @param hashLength in bytes
 */
record Argon2Cost(String version, String type, int hashLength, int memory, int iterations, int parallelism) {

    static Argon2Cost configured(Config.Scope config) {
        return new Argon2Cost(
                config.get(VERSION_KEY, Argon2Parameters.DEFAULT_VERSION),
                config.get(TYPE_KEY, Argon2Parameters.DEFAULT_TYPE),
                config.getInt(HASH_LENGTH_KEY, Argon2Parameters.DEFAULT_HASH_LENGTH),
                config.getInt(MEMORY_KEY, Argon2Parameters.DEFAULT_MEMORY),
                config.getInt(Argon2PasswordHashProviderFactory.ITERATIONS_KEY, Argon2Parameters.DEFAULT_ITERATIONS),
                config.getInt(PARALLELISM_KEY, Argon2Parameters.DEFAULT_PARALLELISM));
    }

    static Argon2Cost of(PasswordCredentialData stored) {
        MultivaluedHashMap<String, String> parameters = stored.getAdditionalParameters();
        return new Argon2Cost(
                parameters.getFirst(VERSION_KEY),
                parameters.getFirst(TYPE_KEY),
                Integer.parseInt(parameters.getFirst(HASH_LENGTH_KEY)),
                Integer.parseInt(parameters.getFirst(MEMORY_KEY)),
                stored.getHashIterations(),
                Integer.parseInt(parameters.getFirst(PARALLELISM_KEY)));
    }

    /** Everything but the iterations, which Keycloak keeps apart. */
    Map<String, List<String>> toParameters() {
        return Map.of(
                VERSION_KEY, List.of(version),
                TYPE_KEY, List.of(type),
                HASH_LENGTH_KEY, List.of(Integer.toString(hashLength)),
                MEMORY_KEY, List.of(Integer.toString(memory)),
                PARALLELISM_KEY, List.of(Integer.toString(parallelism)));
    }

    Argon2Cost withIterations(int other) {
        return new Argon2Cost(version, type, hashLength, memory, other, parallelism);
    }
}
