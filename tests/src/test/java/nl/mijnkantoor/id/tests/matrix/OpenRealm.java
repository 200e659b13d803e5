package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The shipped realm after a careless admin has been at it: every way in it is switched on, and its flows ask for a password
 * only. The required action and the gate are as {@link Walls} has them.
 */
final class OpenRealm {

    /** The client where everything is switched on. */
    static final App APP = new App("app", "app-secret", "http://localhost/app", true);

    /** A client that kept the flow that is shipped. */
    static final App GUARDED = new App("guarded", "app-secret", "http://localhost/guarded", false);

    /** A client whose own flow does not even ask for the password. */
    static final App OWN_FLOW = new App("own-flow", "app-secret", "http://localhost/own-flow", true);

    /** A client for which the standard token exchange is not switched on: Keycloak then tries the legacy one. */
    static final App LEGACY = new App("legacy", "app-secret", "http://localhost/legacy", true);

    static final String SAML_APP = "saml-app";

    static final String UMA_APP = "uma-app";
    static final String UNRELATED = "unrelated";
    static final String JWT_SOURCE = "jwt";
    static final String JWT_ISSUER = "https://jwt.example";

    private final ObjectNode realm;
    private final WeakFlows flows;

    private OpenRealm(ObjectNode realm) {
        this.realm = realm;
        this.flows = WeakFlows.in(realm);
    }

    /**
     * What only an open realm has.
     *
     * @param signer signs as the issuer that the realm takes assertions of
     * @param phone is told of logins that begin without a browser
     * @param undermined somebody whose second factor was deleted behind the server's back
     */
    record Extras(JwtSigner signer, CibaPhone phone, Actor undermined) {}

    /** Opens every way in a realm. */
    static ObjectNode of(ObjectNode shipped, String name, SourceRealm source, JwtSigner signer) {
        OpenRealm open = new OpenRealm(shipped.deepCopy());
        open.realm.put("realm", name);
        open.realm.put("registrationAllowed", true);
        open.realm.put("bruteForceProtected", false);
        open.realm.putObject("clientPolicies").putArray("policies");
        open.realm.put("passwordPolicy", open.realm.path("passwordPolicy").asText() + " and hashIterations(1)");
        open.addClients();
        open.addSources(source, signer);
        return open.realm;
    }

    private void addClients() {
        ObjectNode app = client(APP);
        app.put("directAccessGrantsEnabled", true)
                .put("implicitFlowEnabled", true)
                .put("serviceAccountsEnabled", true);
        app.putObject("attributes")
                .put("oauth2.device.authorization.grant.enabled", "true")
                .put("oidc.ciba.grant.enabled", "true")
                .put("standard.token.exchange.enabled", "true")
                .put("oauth2.jwt.authorization.grant.enabled", "true")
                .put("oauth2.jwt.authorization.grant.idp", JWT_SOURCE);
        client(LEGACY);
        client(GUARDED).putObject("authenticationFlowBindingOverrides").put("browser", flows.shipped());
        client(OWN_FLOW).putObject("authenticationFlowBindingOverrides").put("browser", flows.own());
        ObjectNode unrelated = client(new App(UNRELATED, "app-secret", "http://localhost/unrelated", true));
        unrelated.put("serviceAccountsEnabled", true).put("standardFlowEnabled", false);
        ObjectNode uma = client(new App(UMA_APP, "app-secret", "http://localhost/uma", true));
        uma.put("serviceAccountsEnabled", true).put("authorizationServicesEnabled", true);
        uma.set(
                "authorizationSettings",
                Json.object(
                        "{\"policyEnforcementMode\":\"PERMISSIVE\",\"resources\":[{\"name\":\"dossier\",\"uris\":[\"/*\"]}]}"));
        ObjectNode saml = clients().addObject();
        saml.put("clientId", SAML_APP)
                .put("protocol", "saml")
                .put("enabled", true)
                .put("fullScopeAllowed", true);
        saml.putArray("redirectUris").add("http://localhost/saml*");
        saml.putObject("attributes")
                .put("saml.client.signature", "false")
                .put("saml.server.signature", "true")
                .put("saml.authnstatement", "true")
                .put("saml.force.post.binding", "false")
                .put("saml.allow.ecp.flow", "true")
                .put("saml_assertion_consumer_url_redirect", "http://localhost/saml")
                .put("saml_assertion_consumer_url_post", "http://localhost/saml")
                .put("saml_idp_initiated_sso_url_name", SAML_APP);
    }

    private ObjectNode client(App app) {
        ObjectNode client = clients().addObject();
        client.put("clientId", app.clientId())
                .put("protocol", "openid-connect")
                .put("enabled", true)
                .put("publicClient", false)
                .put("clientAuthenticatorType", "client-secret")
                .put("secret", app.secret())
                .put("standardFlowEnabled", true)
                .put("fullScopeAllowed", true);
        client.putArray("redirectUris").add(app.redirectUri() + "*");
        client.putArray("defaultClientScopes")
                .add("basic")
                .add("acr")
                .add("profile")
                .add("email")
                .add("roles");
        client.putArray("optionalClientScopes").add("offline_access");
        return client;
    }

    private ArrayNode clients() {
        return (ArrayNode) realm.path("clients");
    }

    private void addSources(SourceRealm source, JwtSigner signer) {
        ArrayNode sources = realm.putArray("identityProviders");
        for (String alias : new String[] {SourceRealm.LINKED, SourceRealm.NEW}) {
            ObjectNode provider = sources.addObject();
            provider.put("alias", alias)
                    .put("providerId", "oidc")
                    .put("enabled", true)
                    .put("trustEmail", true)
                    .put("firstBrokerLoginFlowAlias", WeakFlows.FIRST_LOGIN);
            ObjectNode config = provider.putObject("config");
            source.settings().forEach(config::put);
        }
        ObjectNode jwt = sources.addObject();
        jwt.put("alias", JWT_SOURCE)
                .put("providerId", "jwt-authorization-grant")
                .put("enabled", true);
        ObjectNode config = jwt.putObject("config");
        Map.of(
                        "issuer",
                        JWT_ISSUER,
                        "jwtAuthorizationGrantEnabled",
                        "true",
                        "useJwksUrl",
                        "false",
                        "publicKeySignatureVerifier",
                        signer.publicKey())
                .forEach(config::put);
    }
}
