package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import nl.mijnkantoor.id.tests.product.Api;

/** Another realm of the same server, which vouches for people to whoever trusts it, and asks them for a password only. */
final class SourceRealm {

    /** As a realm knows it where people are linked already. */
    static final String LINKED = "bron";

    /** As a realm knows it where nobody is yet. */
    static final String NEW = "bron-nieuw";

    private static final String NAME = "bron";
    private static final String CLIENT = "broker";
    private static final String SECRET = "broker-secret";

    private final String issuer;

    private SourceRealm(String issuer) {
        this.issuer = issuer;
    }

    /** Makes it, with the people of every site in it: same address, same password. */
    static SourceRealm make(Api admin, String url, String domain, String password) {
        ObjectNode realm = Json.object("{\"realm\":\"bron\",\"enabled\":true,\"attributes\":{\"gate\":\"off\"}}");
        realm.putArray("requiredActions")
                .addObject()
                .put("alias", "CONFIGURE_TOTP")
                .put("name", "Configure OTP")
                .put("providerId", "CONFIGURE_TOTP")
                .put("enabled", false);
        ObjectNode client = realm.putArray("clients").addObject();
        client.put("clientId", CLIENT)
                .put("secret", SECRET)
                .put("enabled", true)
                .put("publicClient", false);
        client.putArray("redirectUris").add(url + "/*");
        ArrayNode users = realm.putArray("users");
        for (Standing standing : Standing.values()) {
            ObjectNode user = users.addObject();
            String email = standing.nameInAddress() + "@" + domain;
            user.put("username", email)
                    .put("email", email)
                    .put("emailVerified", true)
                    .put("firstName", "Matrix")
                    .put("lastName", "Bakker")
                    .put("enabled", true);
            user.putArray("credentials").addObject().put("type", "password").put("value", password);
        }
        admin.post("", realm).expect(201);
        return new SourceRealm(url + "/realms/" + NAME);
    }

    /** How a realm is told of it. */
    Map<String, String> settings() {
        return Map.of(
                "issuer",
                issuer,
                "authorizationUrl",
                issuer + "/protocol/openid-connect/auth",
                "tokenUrl",
                issuer + "/protocol/openid-connect/token",
                "clientId",
                CLIENT,
                "clientSecret",
                SECRET,
                "clientAuthMethod",
                "client_secret_post",
                "defaultScope",
                "openid email profile",
                "validateSignature",
                "false",
                "disableUserInfo",
                "true");
    }

    /** Links somebody, in a realm that trusts this one. */
    void link(Api admin, Api realm, Actor actor) {
        String subject = admin.get("/" + NAME + "/users?exact=true&username=" + Api.encode(actor.email()))
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        identity(realm, actor, LINKED, subject);
        identity(realm, actor, OpenRealm.JWT_SOURCE, actor.email());
    }

    private static void identity(Api realm, Actor actor, String source, String subject) {
        realm.post(
                        "/users/" + actor.id() + "/federated-identity/" + source,
                        Map.of("identityProvider", source, "userId", subject, "userName", actor.email()))
                .expect(204);
    }
}
