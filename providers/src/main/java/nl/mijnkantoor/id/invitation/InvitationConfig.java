package nl.mijnkantoor.id.invitation;

import java.time.Duration;
import java.time.ZoneId;
import org.keycloak.Config;

/**
 * Settings of invitations, options of {@code spi-invitation--mijnkantoor-invitation--…}.
 *
 * @param validity how long a link lives unless the inviter says otherwise
 * @param maxValidity the longest an inviter may ask for
 * @param zone time zone of the moments named in mails and pages
 */
record InvitationConfig(Duration validity, Duration maxValidity, ZoneId zone) {

    private static final int DEFAULT_VALIDITY_HOURS = 72;
    private static final int DEFAULT_MAX_VALIDITY_HOURS = 30 * 24;

    static InvitationConfig from(Config.Scope config) {
        return new InvitationConfig(
                Duration.ofHours(config.getInt("validity-hours", DEFAULT_VALIDITY_HOURS)),
                Duration.ofHours(config.getInt("max-validity-hours", DEFAULT_MAX_VALIDITY_HOURS)),
                ZoneId.of(config.get("time-zone", "Europe/Amsterdam")));
    }
}
