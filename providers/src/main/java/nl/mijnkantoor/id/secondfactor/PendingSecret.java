package nl.mijnkantoor.id.secondfactor;

import java.util.Map;
import org.keycloak.models.Constants;
import org.keycloak.models.OTPPolicy;
import org.keycloak.models.utils.HmacOTP;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The secret of an authenticator that is being set up: made by the server, one for a login, the same until it is stored. It
 * is kept under Keycloak's own note, from which its page makes the QR code.
 */
final class PendingSecret {

    /** As many characters as the algorithm's hash has bytes (RFC 4226, R6 and RFC 6238, 5.1). */
    private static final Map<String, Integer> LENGTHS =
            Map.of(HmacOTP.HMAC_SHA1, 20, HmacOTP.HMAC_SHA256, 32, HmacOTP.HMAC_SHA512, 64);

    private PendingSecret() {}

    static String of(AuthenticationSessionModel login) {
        String secret = login.getAuthNote(Constants.TOTP_SECRET_KEY);
        if (secret == null) {
            OTPPolicy policy = login.getRealm().getOTPPolicy();
            secret = HmacOTP.generateSecret(LENGTHS.getOrDefault(policy.getAlgorithm(), 20));
            login.setAuthNote(Constants.TOTP_SECRET_KEY, secret);
        }
        return secret;
    }

    static void forget(AuthenticationSessionModel login) {
        login.removeAuthNote(Constants.TOTP_SECRET_KEY);
    }
}
