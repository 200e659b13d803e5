package nl.mijnkantoor.id.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mijnkantoor.id.demo.visit.FormBody;
import nl.mijnkantoor.id.demo.visit.Pkce;

/**
 * Where a server takes what, and as which clients.
 *
 * @param idpUrl of the server
 * @param redirectUri of the office app; nothing needs to listen there
 */
public record Endpoints(String idpUrl, String redirectUri, Secrets secrets) {

    private static final String OFFICE_APP = "office-app";

    public static Endpoints of(String idpUrl, String officeAppUrl, Secrets secrets) {
        return new Endpoints(idpUrl, officeAppUrl + "/login/oauth2/code/mijnkantoor", secrets);
    }

    /** The address an office app sends the browser to: it answers with the login page. */
    public URI loginPage(Pkce pkce) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", OFFICE_APP);
        query.put("redirect_uri", redirectUri);
        query.put("scope", "openid");
        query.put("state", "visit");
        query.put("code_challenge", pkce.challenge());
        query.put("code_challenge_method", "S256");
        return protocol("auth?" + FormBody.encode(query));
    }

    public URI token() {
        return protocol("token");
    }

    public Map<String, String> exchange(String code, Pkce pkce) {
        return Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                redirectUri,
                "code_verifier",
                pkce.verifier(),
                "client_id",
                OFFICE_APP,
                "client_secret",
                secrets.officeAppSecret());
    }

    public Map<String, String> refresh(String token) {
        return Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                token,
                "client_id",
                OFFICE_APP,
                "client_secret",
                secrets.officeAppSecret());
    }

    public Map<String, String> clientCredentials() {
        return Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                DemoData.PROVISIONER,
                "client_secret",
                secrets.provisionerSecret());
    }

    private URI protocol(String path) {
        return URI.create("%s/realms/%s/protocol/openid-connect/%s".formatted(idpUrl, DemoData.REALM, path));
    }
}
