package nl.mijnkantoor.id.tests.matrix;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.Inbox;

/** A realm in which ways are tried. */
final class Site {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";

    private final String url;
    private final String realm;
    private final Api admin;
    private final App app;
    private final Settings settings;
    private final Cast cast;

    /**
     * @param url of the server
     * @param admin the realm's admin resources
     * @param app where people log in
     * @param domain of the addresses of the people who try
     */
    Site(String url, String realm, Api admin, App app, String domain, Settings settings) {
        this.url = url;
        this.realm = realm;
        this.admin = admin;
        this.app = app;
        this.settings = settings;
        this.cast = new Cast(this, domain);
    }

    String realm() {
        return realm;
    }

    /** Whether the server has a feature that the product leaves out, in a realm that is otherwise as shipped. */
    boolean hasFeaturesOnly() {
        return settings.hasFeatures() && !settings.isOpen();
    }

    /** Whether there is {@link OpenRealm#LEGACY}. */
    boolean hasLegacyApp() {
        return isOpen() && settings.inbox().isPresent();
    }

    boolean hasGate() {
        return settings.hasGate();
    }

    boolean isOpen() {
        return settings.isOpen();
    }

    Optional<Inbox> inbox() {
        return settings.inbox();
    }

    OpenRealm.Extras extras() {
        return settings.extras().orElseThrow();
    }

    Api admin() {
        return admin;
    }

    App app() {
        return app;
    }

    /** An app whose login asks for the second factor. */
    App strictApp() {
        return app.isWeak() ? OpenRealm.GUARDED : app;
    }

    /** The people who try. */
    Cast cast() {
        return cast;
    }

    String url() {
        return url;
    }

    /** Where browsers and programs find the realm. */
    String issuer() {
        return url + "/realms/" + realm;
    }

    /** The realm for a stranger. */
    Api anonymous() {
        return Api.anonymous(issuer());
    }

    /** The address at which a login at an app begins. */
    String loginUrl(App at, Map<String, String> further) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("scope", "openid");
        query.put("state", "s");
        query.put("nonce", "n");
        query.put("client_id", at.clientId());
        query.put("redirect_uri", at.redirectUri());
        query.put("code_challenge_method", "S256");
        query.put("code_challenge", challenge());
        query.putAll(further);
        return issuer() + "/protocol/openid-connect/auth?" + encoded(query);
    }

    /** What the token endpoint answers an app. */
    Answer grant(App to, String type, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("grant_type", type);
        return post(to, "/protocol/openid-connect/token", form);
    }

    /** What an endpoint below the realm answers an app. */
    Answer post(App to, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("client_id", to.clientId());
        if (!to.secret().isEmpty()) {
            form.put("client_secret", to.secret());
        }
        return anonymous().postForm(path, form);
    }

    /** What an app gets for a code. */
    Answer redeem(App to, String code) {
        return grant(
                to,
                "authorization_code",
                Map.of("code", code, "redirect_uri", to.redirectUri(), "code_verifier", VERIFIER));
    }

    static boolean isBackAt(App app, URI uri) {
        return uri.toString().startsWith(app.redirectUri());
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(field -> field.getKey() + "=" + Api.encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
