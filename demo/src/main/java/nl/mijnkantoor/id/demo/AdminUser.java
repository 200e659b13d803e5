package nl.mijnkantoor.id.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/**
 * The admin of the console: a person as any other, so with a second factor.
 *
 * @param totpSecret the bytes of these characters are the key of the one-time codes
 */
public record AdminUser(String username, String password, String totpSecret) {

    private static final String REALM = "/master";

    @Override
    public String toString() {
        return "AdminUser[" + username + "]";
    }

    void putInPlace(AdminApi master, ObjectMapper json) {
        var same = Map.of("username", username, "exact", "true");
        var found = master.get(REALM + "/users", same);
        if (found.isEmpty()) {
            master.create(
                    REALM + "/users",
                    Map.of(
                            "username",
                            username,
                            "enabled",
                            true,
                            "email",
                            username + "@mijnkantoor.example",
                            "emailVerified",
                            true,
                            "firstName",
                            "Demo",
                            "lastName",
                            "Beheerder",
                            "credentials",
                            List.of(passwordCredential(), oneTimeCodeCredential(json))));
            found = master.get(REALM + "/users", same);
        }
        // Asked for again on every start: a start that was broken off may have left the user without it.
        var role = master.get(REALM + "/roles/admin", Map.of());
        master.create(
                REALM + "/users/" + found.path(0).path("id").asText() + "/role-mappings/realm",
                List.of(Map.of("id", role.path("id").asText(), "name", "admin")));
    }

    private Map<String, Object> passwordCredential() {
        return Map.of("type", "password", "value", password, "temporary", false);
    }

    private Map<String, Object> oneTimeCodeCredential(ObjectMapper json) {
        try {
            var parameters =
                    Map.of("subType", "totp", "algorithm", "HmacSHA1", "digits", 6, "period", 30, "counter", 0);
            return Map.of(
                    "type",
                    "otp",
                    "userLabel",
                    "Demo",
                    "secretData",
                    json.writeValueAsString(Map.of("value", totpSecret)),
                    "credentialData",
                    json.writeValueAsString(parameters));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
