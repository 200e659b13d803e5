package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.mijnkantoor.id.tests.product.Api;

/** Roles of a realm, given over the admin resources. */
final class RealmRoles {

    private final Api admin;

    RealmRoles(Api admin) {
        this.admin = admin;
    }

    /** Everybody may have offline tokens, and the app's service account may take somebody's place. */
    void grantWhatOpenWaysNeed() {
        String everybody = read("").path("defaultRole").path("id").asText();
        JsonNode offline = read("/roles/offline_access");
        admin.post("/roles-by-id/" + everybody + "/composites", List.of(offline))
                .expect(204);
        String management = id("realm-management");
        JsonNode impersonation = read("/clients/" + management + "/roles/impersonation");
        String account = read("/clients/" + id(OpenRealm.APP.clientId()) + "/service-account-user")
                .path("id")
                .asText();
        admin.post("/users/" + account + "/role-mappings/clients/" + management, List.of(impersonation))
                .expect(204);
    }

    private String id(String clientId) {
        return read("/clients?clientId=" + clientId).path(0).path("id").asText();
    }

    private JsonNode read(String path) {
        return admin.get(path).expect(200).json();
    }
}
