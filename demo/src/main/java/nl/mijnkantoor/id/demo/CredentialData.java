package nl.mijnkantoor.id.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;
import nl.mijnkantoor.id.demo.visit.Totp;

/** Credentials as Keycloak takes them with a user. */
public final class CredentialData {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RECOVERY_CODES = 12;
    private static final String RECOVERY_HASH = "SHA-512";

    private CredentialData() {}

    /** A password, which Keycloak hashes. */
    static Map<String, Object> password(String password) {
        return Map.of("type", "password", "value", password, "temporary", false);
    }

    /** An authenticator app: the bytes of these characters are its key. */
    public static Map<String, Object> oneTimeCode(String secret) {
        var parameters =
                Map.of("subType", "totp", "algorithm", "HmacSHA1", "digits", 6, "period", Totp.PERIOD, "counter", 0);
        return of("otp", Map.of("value", secret), parameters);
    }

    /** Recovery codes that nobody knows. */
    public static Map<String, Object> recoveryCodes() {
        var codes = IntStream.rangeClosed(1, RECOVERY_CODES)
                .mapToObj(number -> Map.of("number", number, "encodedHashedValue", hashed(number)))
                .toList();
        var parameters =
                Map.of("algorithm", RECOVERY_HASH, "totalCodes", RECOVERY_CODES, "remainingCodes", RECOVERY_CODES);
        return of("recovery-authn-codes", Map.of("codes", codes), parameters);
    }

    /** Any credential, as Keycloak stores it. */
    public static Map<String, Object> of(String type, Map<String, ?> secret, Map<String, ?> data) {
        try {
            return Map.of(
                    "type",
                    type,
                    "secretData",
                    JSON.writeValueAsString(secret),
                    "credentialData",
                    JSON.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hashed(int number) {
        try {
            var code = "CODE%08d".formatted(number).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance(RECOVERY_HASH).digest(code));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + RECOVERY_HASH, e);
        }
    }
}
