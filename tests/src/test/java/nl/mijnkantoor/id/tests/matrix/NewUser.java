package nl.mijnkantoor.id.tests.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody an admin makes, complete with what a person would set up. */
final class NewUser {

    /** Everybody's password. */
    static final String PASSWORD = "Kwartel-fietst-93-zolders";

    /** Of everybody's authenticator app: the bytes of these characters. */
    static final String KEY = "matrix-otp-secret-01";

    private NewUser() {}

    static Map<String, Object> of(String email, boolean hasFactor) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("username", email);
        user.put("email", email);
        user.put("firstName", "Matrix");
        user.put("lastName", "Bakker");
        user.put("enabled", true);
        user.put("emailVerified", true);
        user.put("credentials", credentials(hasFactor));
        return user;
    }

    private static List<Map<String, Object>> credentials(boolean hasFactor) {
        List<Map<String, Object>> credentials = new ArrayList<>();
        credentials.add(Map.of("type", "password", "value", PASSWORD, "temporary", false));
        if (hasFactor) {
            credentials.add(Map.of(
                    "type",
                    "otp",
                    "secretData",
                    "{\"value\":\"" + KEY + "\"}",
                    "credentialData",
                    "{\"subType\":\"totp\",\"algorithm\":\"HmacSHA1\",\"digits\":6,\"period\":30,\"counter\":0}"));
        }
        return credentials;
    }
}
