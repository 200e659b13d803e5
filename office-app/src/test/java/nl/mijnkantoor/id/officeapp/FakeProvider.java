package nl.mijnkantoor.id.officeapp;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** An identity provider that logs everybody in as Anna: discovery, keys, tokens and user info, nothing to look at. */
final class FakeProvider implements AutoCloseable {

    static final String CLIENT_ID = "office-app";
    static final String SESSION_ID = "session-of-anna";

    private final HttpServer server;
    private final RSAKey key = newKey();
    private final Map<String, Object> userInfo = new HashMap<>();
    private volatile String issuer;
    private volatile String nonce = "";
    private volatile int tokenStatus = 200;

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = address();
        userInfo.putAll(Map.of("sub", "anna", "name", "Anna de Vries", "email", "anna@devries.example"));
        answer("/realms/mijnkantoor/.well-known/openid-configuration", this::metadata);
        answer("/realms/mijnkantoor/keys", () -> new JWKSet(key.toPublicJWK()).toJSONObject());
        server.createContext(
                "/realms/mijnkantoor/token",
                exchange -> send(exchange, tokenStatus, JSONObjectUtils.toJSONString(tokens())));
        answer("/realms/mijnkantoor/userinfo", () -> userInfo);
        server.start();
    }

    /** Where this provider is reached; its issuer too, unless it was told another. */
    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/mijnkantoor";
    }

    void nameItself(String otherIssuer) {
        issuer = otherIssuer;
    }

    void answerTokenRequestsWith(int status) {
        tokenStatus = status;
    }

    /** The person has logged in: returns where the browser goes next. */
    URI authenticate(URI authorizationRequest) {
        Map<String, String> parameters = Query.of(authorizationRequest);
        nonce = Objects.requireNonNull(parameters.get("nonce"));
        return URI.create(parameters.get("redirect_uri") + "?code=a-code&state="
                + URLEncoder.encode(parameters.get("state"), StandardCharsets.UTF_8));
    }

    String logoutToken() {
        return logoutTokenSignedWith(key);
    }

    /** A logout token by somebody who knows the name of the key, but not the key. */
    String forgedLogoutToken() {
        return logoutTokenSignedWith(newKey());
    }

    private String logoutTokenSignedWith(RSAKey signingKey) {
        Map<String, Object> event = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());
        return sign(signingKey, claims().claim("sid", SESSION_ID).claim("events", event));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put("issuer", issuer);
        metadata.put("authorization_endpoint", issuer + "/auth");
        metadata.put("end_session_endpoint", issuer + "/logout");
        metadata.put("token_endpoint", address() + "/token");
        metadata.put("userinfo_endpoint", address() + "/userinfo");
        metadata.put("jwks_uri", address() + "/keys");
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return metadata;
    }

    private Map<String, Object> tokens() {
        String idToken = sign(
                key,
                claims().claim("nonce", nonce)
                        .claim("sid", SESSION_ID)
                        .claim("auth_time", Instant.now().getEpochSecond())
                        .claim("amr", List.of("pwd", "otp"))
                        .claim("acr", "2")
                        .claim("organization", List.of("kantoor-de-vries")));
        return Map.of("access_token", "opaque", "token_type", "Bearer", "expires_in", 60, "id_token", idToken);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("anna")
                .audience(CLIENT_ID)
                .jwtID(UUID.randomUUID().toString())
                .claim("iat", Instant.now().getEpochSecond())
                .claim("exp", Instant.now().plusSeconds(60).getEpochSecond());
    }

    private static String sign(RSAKey key, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("key-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(String path, Supplier<Map<String, Object>> body) {
        server.createContext(path, exchange -> send(exchange, 200, JSONObjectUtils.toJSONString(body.get())));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
