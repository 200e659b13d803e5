package nl.mijnkantoor.id.tests.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An admin of the whole platform, who logs in to Keycloak's console with password and code; gone when closed. */
public final class ConsoleAdmin implements AutoCloseable {

    private static final String PASSWORD = "Kwartel-fietst-93-zolders";
    private static final String KEY = "an-admins-otp-secret";

    private final Api master;
    private final String username;
    private final String id;

    private ConsoleAdmin(Api master, String username, String id) {
        this.master = master;
        this.username = username;
        this.id = id;
    }

    /** Makes one who may do nothing yet. */
    public static ConsoleAdmin of(Product product) {
        Api master = product.server().at("/realms/master");
        String username = "beheerder-" + UUID.randomUUID();
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("username", username);
        user.put("enabled", true);
        user.put(
                "credentials",
                List.of(
                        Map.of("type", "password", "value", PASSWORD, "temporary", false),
                        Map.of(
                                "type",
                                "otp",
                                "secretData",
                                "{\"value\":\"" + KEY + "\"}",
                                "credentialData",
                                "{\"subType\":\"totp\",\"algorithm\":\"HmacSHA1\",\"digits\":6,\"period\":30,\"counter\":0}")));
        String location = master.post("/users", user).expect(201).header("Location");
        return new ConsoleAdmin(master, username, location.substring(location.lastIndexOf('/') + 1));
    }

    /** Lets them do everything. */
    public ConsoleAdmin withAllRights() {
        master.post(
                        "/users/" + id + "/role-mappings/realm",
                        List.of(master.get("/roles/admin").expect(200).json()))
                .expect(204);
        return this;
    }

    /** The id of the user. */
    public String id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String password() {
        return PASSWORD;
    }

    /** The authenticator app. */
    public Totp totp() {
        return Totp.ofKey(KEY);
    }

    @Override
    public void close() {
        master.delete("/users/" + id).expect(204);
    }
}
