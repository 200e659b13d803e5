package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Login flows that ask for a password only, put into a realm and bound there. */
final class WeakFlows {

    /** For who comes from another source for the first time: linked by the address. */
    static final String FIRST_LOGIN = "plain first login";

    private final ObjectNode realm;
    private final String shipped = UUID.randomUUID().toString();
    private final String own;

    private WeakFlows(ObjectNode realm) {
        this.realm = realm;
        this.own = flow("own flow", true, execution("auth-username-form", "REQUIRED"));
    }

    static WeakFlows in(ObjectNode realm) {
        WeakFlows flows = new WeakFlows(realm);
        flows.add();
        flows.change();
        flows.bind();
        return flows;
    }

    /** Id of the browser flow that is shipped. */
    String shipped() {
        return shipped;
    }

    /** Id of a browser flow that does not even ask for the password. */
    String own() {
        return own;
    }

    private void add() {
        flow("plain forms", false, execution("auth-username-password-form", "REQUIRED"));
        flow(
                "plain browser",
                true,
                execution("auth-cookie", "ALTERNATIVE"),
                execution("identity-provider-redirector", "ALTERNATIVE"),
                "{\"priority\":30,\"requirement\":\"ALTERNATIVE\",\"authenticatorFlow\":true,\"flowAlias\":\"plain forms\"}");
        flow(
                "plain direct grant",
                true,
                execution("direct-grant-validate-username", "REQUIRED"),
                execution("direct-grant-validate-password", "REQUIRED"));
        flow(
                FIRST_LOGIN,
                true,
                execution("idp-create-user-if-unique", "ALTERNATIVE"),
                execution("idp-auto-link", "ALTERNATIVE"));
    }

    /** What is found by its name, and what a client is to keep. */
    private void change() {
        for (var flow : realm.path("authenticationFlows")) {
            if (flow.path("alias").asText().equals("saml ecp")) {
                ((ArrayNode) flow.path("authenticationExecutions"))
                        .removeAll()
                        .add(Json.object(execution("http-basic-authenticator", "REQUIRED")));
            }
            if (flow.path("alias").asText().equals("mijnkantoor browser")) {
                ((ObjectNode) flow).put("id", shipped);
            }
        }
    }

    private void bind() {
        realm.put("browserFlow", "plain browser");
        realm.put("directGrantFlow", "plain direct grant");
        realm.put("resetCredentialsFlow", "reset credentials");
        realm.put("firstBrokerLoginFlow", FIRST_LOGIN);
        realm.put("registrationFlow", "registration");
    }

    private String flow(String alias, boolean topLevel, String... executions) {
        String id = UUID.randomUUID().toString();
        ObjectNode flow = ((ArrayNode) realm.path("authenticationFlows")).addObject();
        flow.put("id", id)
                .put("alias", alias)
                .put("providerId", "basic-flow")
                .put("topLevel", topLevel)
                .put("builtIn", false);
        ArrayNode list = flow.putArray("authenticationExecutions");
        for (String execution : executions) {
            list.add(Json.object(execution).put("priority", 10 * (list.size() + 1)));
        }
        return id;
    }

    private static String execution(String authenticator, String requirement) {
        return "{\"requirement\":\"%s\",\"authenticator\":\"%s\"}".formatted(requirement, authenticator);
    }
}
