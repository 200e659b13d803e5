package nl.mijnkantoor.id.tests.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A link of the kind Keycloak itself would mail to invite somebody into an organization, signed by the realm. The product
 * never sends one.
 */
public final class KeycloakInvitationLink {

    private static final long VALIDITY_SECONDS = 3600;

    private final Product product;
    private final String token;

    /**
     * Signs one.
     *
     * @param invitationId the invitation it is for
     * @param userId of the invited, who may be nobody yet: empty
     */
    public KeycloakInvitationLink(Product product, String officeId, String invitationId, String email, String userId) {
        this.product = product;
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("exp", now + VALIDITY_SECONDS);
        claims.put("iat", now);
        claims.put("jti", invitationId);
        claims.put("iss", product.issuer());
        claims.put("aud", product.issuer());
        if (!userId.isEmpty()) {
            claims.put("sub", userId);
        }
        claims.put("typ", "ORGIVT");
        claims.put("azp", "account");
        claims.put("nonce", invitationId);
        claims.put("eml", email);
        claims.put("reduri", product.issuer() + "/account/");
        claims.put("org_id", officeId);
        Database database = product.database();
        this.token = signed(
                Map.of("alg", "HS512", "typ", "JWT", "kid", database.linkKey(Product.REALM, "kid")),
                claims,
                Base64.getUrlDecoder().decode(database.linkKey(Product.REALM, "secret")));
    }

    /** Where somebody with an account would be led. */
    public String forAccount() {
        return product.issuer() + "/login-actions/action-token?key=" + token;
    }

    /** Where somebody without one would register. */
    public String forRegistration() {
        return product.issuer() + "/protocol/openid-connect/registrations?response_type=code&client_id=account&token="
                + token;
    }

    private static String signed(Map<String, Object> header, Map<String, Object> claims, byte[] key) {
        try {
            String content = encoded(Answer.JSON.writeValueAsBytes(header)) + "."
                    + encoded(Answer.JSON.writeValueAsBytes(claims));
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key, "HmacSHA512"));
            return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
