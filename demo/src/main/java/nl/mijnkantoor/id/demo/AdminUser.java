package nl.mijnkantoor.id.demo;

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

    void putInPlace(AdminApi master) {
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
                            List.of(CredentialData.password(password), CredentialData.oneTimeCode(totpSecret))));
            found = master.get(REALM + "/users", same);
        }
        // Asked for again on every start: a start that was broken off may have left the user without it.
        var role = master.get(REALM + "/roles/admin", Map.of());
        master.create(
                REALM + "/users/" + found.path(0).path("id").asText() + "/role-mappings/realm",
                List.of(Map.of("id", role.path("id").asText(), "name", "admin")));
    }
}
