package nl.mijnkantoor.id.secondfactor;

import java.time.Instant;
import org.keycloak.models.OTPPolicy;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.dto.OTPCredentialData;
import org.keycloak.models.utils.CredentialValidation;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.HmacOTP;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/** What is wrong with a code for a secret that is being set up, as far as its owner can do something about it. */
final class WrongCode {

    private static final String OTHER_APP_NEEDED = "totpOtherAppNeeded";

    private WrongCode() {}

    static FormMessage explain(OTPCredentialModel credential, OTPPolicy policy, String code, Instant now) {
        if (isOfAnAppThatKnowsSha1Only(credential, policy, code)) {
            return new FormMessage(Validation.FIELD_OTP_CODE, OTHER_APP_NEEDED, policy.getAlgorithmKey());
        }
        return ClockDrift.of(credential, policy, code, now)
                .map(drift -> drift.message(Validation.FIELD_OTP_CODE))
                .orElseGet(() -> new FormMessage(Validation.FIELD_OTP_CODE, Messages.INVALID_TOTP));
    }

    /** Some apps take any QR code and then do what they always do. */
    private static boolean isOfAnAppThatKnowsSha1Only(OTPCredentialModel credential, OTPPolicy policy, String code) {
        OTPCredentialData data = credential.getOTPCredentialData();
        if (HmacOTP.HMAC_SHA1.equals(data.getAlgorithm()) || !OTPCredentialModel.TOTP.equals(data.getSubType())) {
            return false;
        }
        OTPCredentialModel asIfSha1 = OTPCredentialModel.createTOTP(
                credential.getOTPSecretData().getValue(), data.getDigits(), data.getPeriod(), HmacOTP.HMAC_SHA1);
        return CredentialValidation.validOTP(code, asIfSha1, policy.getLookAheadWindow());
    }
}
