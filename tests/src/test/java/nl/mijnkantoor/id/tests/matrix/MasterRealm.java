package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import nl.mijnkantoor.id.tests.product.Api;

/** The flows of the console's realm: those that are shipped, or Keycloak's with their second factor switched off. */
final class MasterRealm {

    private final Api admin;

    MasterRealm(Api admin) {
        this.admin = admin;
    }

    void bindShippedFlows() {
        bind("mijnkantoor browser", "mijnkantoor deny");
    }

    void bindWeakFlows() {
        bind(weak("browser"), weak("direct grant"));
    }

    private void bind(String browser, String directGrant) {
        admin.put("", Map.of("browserFlow", browser, "directGrantFlow", directGrant))
                .expect(204);
    }

    /** A copy of one of Keycloak's flows without its conditional parts; the second factor is one of these. */
    private String weak(String flow) {
        String copy = "plain " + flow;
        String path = "/authentication/flows/" + flow.replace(" ", "%20");
        if (admin.post(path + "/copy", Map.of("newName", copy)).status() == 201) {
            String executions = "/authentication/flows/" + copy.replace(" ", "%20") + "/executions";
            for (JsonNode execution : admin.get(executions).expect(200).json()) {
                if (execution.path("requirement").asText().equals("CONDITIONAL")) {
                    admin.put(executions, ((ObjectNode) execution).put("requirement", "DISABLED"))
                            .expect(204);
                }
            }
        }
        return copy;
    }
}
