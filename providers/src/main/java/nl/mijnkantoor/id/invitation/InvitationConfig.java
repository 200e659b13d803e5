package nl.mijnkantoor.id.invitation;

import java.time.Duration;
import java.time.ZoneId;
import org.keycloak.Config;

/**
 * Settings of invitations, options of {@code spi-invitation--mijnkantoor-invitation--…}.
 *
 * @param validity how long a link lives unless the inviter says otherwise
 * @param maxValidity the longest an inviter may ask for
 * @param renewPause how long a person waits between two links asked for on the expired page
 * @param zone time zone of the moments named in mails and pages
 */
record InvitationConfig(Duration validity, Duration maxValidity, Duration renewPause, ZoneId zone) {

    private static final int DEFAULT_VALIDITY_HOURS = 72;
    private static final int DEFAULT_MAX_VALIDITY_HOURS = 30 * 24;
    private static final int DEFAULT_RENEW_PAUSE_SECONDS = 300;

    static InvitationConfig from(Config.Scope config) {
        return new InvitationConfig(
                Duration.ofHours(config.getInt("validity-hours", DEFAULT_VALIDITY_HOURS)),
                Duration.ofHours(config.getInt("max-validity-hours", DEFAULT_MAX_VALIDITY_HOURS)),
                Duration.ofSeconds(config.getInt("renew-pause-seconds", DEFAULT_RENEW_PAUSE_SECONDS)),
                ZoneId.of(config.get("time-zone", "Europe/Amsterdam")));
    }
}
