package nl.mijnkantoor.id.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A person's credentials as Keycloak keeps them. Recovery codes are among them: without, ours would ask for them. */
final class Credentials {

    private static final int RECOVERY_CODES = 12;
    private static final String RECOVERY_HASH = "SHA-512";

    private final ObjectMapper json = new ObjectMapper();
    private final PasswordHash password = PasswordHash.of(Person.PASSWORD);

    List<Map<String, Object>> of(Person person) {
        return List.of(
                credential("password", password.secretData(), password.credentialData()),
                credential(
                        "otp",
                        Map.of("value", person.totp().secret()),
                        Map.of(
                                "subType",
                                "totp",
                                "algorithm",
                                "HmacSHA1",
                                "digits",
                                6,
                                "period",
                                Totp.PERIOD,
                                "counter",
                                0)),
                credential(
                        "recovery-authn-codes",
                        Map.of("codes", recoveryCodes()),
                        Map.of(
                                "algorithm",
                                RECOVERY_HASH,
                                "totalCodes",
                                RECOVERY_CODES,
                                "remainingCodes",
                                RECOVERY_CODES)));
    }

    private Map<String, Object> credential(String type, Map<String, Object> secret, Map<String, Object> data) {
        try {
            return Map.of(
                    "type",
                    type,
                    "secretData",
                    json.writeValueAsString(secret),
                    "credentialData",
                    json.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, Object>> recoveryCodes() {
        return IntStream.rangeClosed(1, RECOVERY_CODES)
                .mapToObj(number -> Map.<String, Object>of("number", number, "encodedHashedValue", hashed(number)))
                .toList();
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
