package nl.mijnkantoor.id.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.OTPPolicy;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.TimeBasedOTP;

class ClockDriftTest {

    private static final String SECRET = "the-server-made-this";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final OTPPolicy POLICY = OTPPolicy.DEFAULT_POLICY;
    private static final OTPCredentialModel APP = OTPCredentialModel.createTOTP(SECRET, 6, 30, POLICY.getAlgorithm());

    @ParameterizedTest
    @ValueSource(ints = {-600, -300, -60, 60, 90, 600})
    void seesByHowMuchTheClockOfThePhoneIsOff(int seconds) {
        assertThat(ClockDrift.of(APP, POLICY, codeAt(seconds), NOW)).contains(new ClockDrift(seconds));
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, 0, 30, 630, -630})
    void saysNothingOfCodesThatAreAcceptedOrTooFarOff(int seconds) {
        assertThat(ClockDrift.of(APP, POLICY, codeAt(seconds), NOW)).isEmpty();
    }

    @Test
    void saysNothingOfACodeThatFitsNoMoment() {
        assertThat(ClockDrift.of(APP, POLICY, "no code", NOW)).isEmpty();
    }

    @Test
    void saysNothingOfCodesThatAreCountedInsteadOfTimed() {
        OTPCredentialModel counted = OTPCredentialModel.createHOTP(SECRET, 6, 0, POLICY.getAlgorithm());

        assertThat(ClockDrift.of(counted, POLICY, codeAt(90), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "60, clockAheadSeconds, 60",
        "-90, clockBehindSeconds, 90",
        "120, clockAheadMinutes, 2",
        "-150, clockBehindMinutes, 3",
        "600, clockAheadMinutes, 10"
    })
    void isToldInTheUnitPeopleUse(int seconds, String key, int number) {
        FormMessage message = new ClockDrift(seconds).message("totp");

        assertThat(message.getMessage()).isEqualTo(key);
        assertThat(((Number) message.getParameters()[0]).intValue()).isEqualTo(number);
    }

    @Test
    void remembersACodeOfTheFutureUntilItIsRightNoMore() {
        assertThat(new ClockDrift(120).untilForgotten(APP, POLICY)).isEqualTo(Duration.ofMinutes(3));
    }

    private static String codeAt(int seconds) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(NOW.plusSeconds(seconds).toEpochMilli());
        TimeBasedOTP phone = new TimeBasedOTP();
        phone.setCalendar(calendar);
        return phone.generateTOTP(SECRET.getBytes(StandardCharsets.UTF_8));
    }
}
