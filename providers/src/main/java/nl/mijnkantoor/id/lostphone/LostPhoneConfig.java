package nl.mijnkantoor.id.lostphone;

import java.time.Duration;
import java.time.ZoneId;
import org.keycloak.Config;

/**
 * Settings of lost-phone requests, options of {@code spi-lost-phone--mijnkantoor-lost-phone--…}.
 *
 * @param validity how long a request waits for the office
 * @param linkValidity how long the link works once the cooling-off is over
 * @param maxLoginAge how long ago whoever approves may have logged in
 * @param zone time zone of the moments named in mails and pages
 */
record LostPhoneConfig(Duration validity, Duration linkValidity, Duration maxLoginAge, ZoneId zone) {

    private static final int DEFAULT_VALIDITY_HOURS = 72;
    private static final int DEFAULT_LINK_VALIDITY_HOURS = 24;
    private static final int DEFAULT_MAX_LOGIN_AGE_MINUTES = 15;

    static LostPhoneConfig from(Config.Scope config) {
        return new LostPhoneConfig(
                Duration.ofHours(config.getInt("validity-hours", DEFAULT_VALIDITY_HOURS)),
                Duration.ofHours(config.getInt("link-validity-hours", DEFAULT_LINK_VALIDITY_HOURS)),
                Duration.ofMinutes(config.getInt("max-login-age-minutes", DEFAULT_MAX_LOGIN_AGE_MINUTES)),
                ZoneId.of(config.get("time-zone", "Europe/Amsterdam")));
    }
}
