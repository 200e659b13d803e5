package nl.mijnkantoor.id.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import org.junit.jupiter.api.Test;
import org.keycloak.models.OTPPolicy;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.HmacOTP;
import org.keycloak.models.utils.TimeBasedOTP;
import org.keycloak.services.messages.Messages;

class WrongCodeTest {

    private static final String SECRET = "the-server-made-this-secret-here";
    private static final OTPPolicy SHA256 = new OTPPolicy("totp", HmacOTP.HMAC_SHA256, 0, 6, 1, 30);

    @Test
    void tellsThatTheAppMakesCodesOfTheWrongKind() {
        assertThat(explained(SHA256, codeOf(HmacOTP.HMAC_SHA1, 0))).isEqualTo("totpOtherAppNeeded");
    }

    @Test
    void tellsThatTheClockIsOff() {
        assertThat(explained(SHA256, codeOf(HmacOTP.HMAC_SHA256, 180))).isEqualTo("clockAheadMinutes");
    }

    @Test
    void hasNothingToAddToAnyOtherCode() {
        assertThat(explained(SHA256, "no code")).isEqualTo(Messages.INVALID_TOTP);
        assertThat(explained(OTPPolicy.DEFAULT_POLICY, "no code")).isEqualTo(Messages.INVALID_TOTP);
    }

    private static String explained(OTPPolicy policy, String code) {
        OTPCredentialModel app = OTPCredentialModel.createTOTP(SECRET, 6, 30, policy.getAlgorithm());
        return WrongCode.explain(app, policy, code, Instant.now()).getMessage();
    }

    private static String codeOf(String algorithm, int seconds) {
        TimeBasedOTP phone = new TimeBasedOTP(algorithm, 6, 30, 1);
        Calendar calendar = Calendar.getInstance();
        calendar.setTimeInMillis(Instant.now().plusSeconds(seconds).toEpochMilli());
        phone.setCalendar(calendar);
        return phone.generateTOTP(SECRET.getBytes(StandardCharsets.UTF_8));
    }
}
