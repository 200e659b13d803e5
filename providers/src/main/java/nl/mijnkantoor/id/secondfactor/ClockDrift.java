package nl.mijnkantoor.id.secondfactor;

import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.Optional;
import java.util.TimeZone;
import org.keycloak.models.OTPPolicy;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.dto.OTPCredentialData;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.TimeBasedOTP;

/**
 * How far the clock of a phone is off, as a wrong code gives it away: the code would have been right a while ago, or will be.
 * Such a code is not accepted; its owner is told what to do about the clock.
 *
 * @param seconds positive when the phone is ahead
 */
record ClockDrift(int seconds) {

    private static final Duration WIDEST = Duration.ofMinutes(10);
    private static final int SAID_IN_MINUTES_FROM = 120;

    /** Looks beyond the codes that the policy accepts, the nearest first. Empty for a code that fits no moment, and for HOTP. */
    static Optional<ClockDrift> of(OTPCredentialModel credential, OTPPolicy policy, String code, Instant now) {
        OTPCredentialData data = credential.getOTPCredentialData();
        if (!OTPCredentialModel.TOTP.equals(data.getSubType())) {
            return Optional.empty();
        }
        byte[] secret = credential.getDecodedSecret();
        TimeBasedOTP otp = new TimeBasedOTP(data.getAlgorithm(), data.getDigits(), data.getPeriod(), 0);
        for (int step = policy.getLookAheadWindow() + 1; step <= WIDEST.toSeconds() / data.getPeriod(); step++) {
            for (int seconds : new int[] {-step * data.getPeriod(), step * data.getPeriod()}) {
                otp.setCalendar(calendar(now.plusSeconds(seconds)));
                if (otp.validateTOTP(code, secret)) {
                    return Optional.of(new ClockDrift(seconds));
                }
            }
        }
        return Optional.empty();
    }

    boolean isAhead() {
        return seconds > 0;
    }

    /** Until when a code that comes too early might be taken for a right one. */
    Duration untilForgotten(OTPCredentialModel credential, OTPPolicy policy) {
        return Duration.ofSeconds(
                seconds + credential.getOTPCredentialData().getPeriod() * (policy.getLookAheadWindow() + 1L));
    }

    FormMessage message(String field) {
        int off = Math.abs(seconds);
        String direction = isAhead() ? "clockAhead" : "clockBehind";
        return off < SAID_IN_MINUTES_FROM
                ? new FormMessage(field, direction + "Seconds", off)
                : new FormMessage(field, direction + "Minutes", Math.round(off / 60f));
    }

    private static Calendar calendar(Instant moment) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(moment.toEpochMilli());
        return calendar;
    }
}
