package nl.mijnkantoor.id.invitation;

import java.time.Duration;
import java.time.ZoneId;
import org.keycloak.Config;
import org.keycloak.common.util.DurationConverter;

/**
 * Settings of invitations, options of {@code spi-invitation--mijnkantoor-invitation--…}.
 *
 * @param validity how long a link lives unless the inviter says otherwise
 * @param maxValidity the longest an inviter may ask for
 * @param zone time zone of the moments named in mails and pages
 * @param reminders when people are reminded, where neither office nor realm says otherwise
 * @param removeAfter how long somebody who never came in is kept after the last invitation has closed
 * @param keepFor how long it can be read whom a closed invitation was about
 * @param upkeepInterval how often a node looks for what time has something to do to
 */
record InvitationConfig(
        Duration validity,
        Duration maxValidity,
        ZoneId zone,
        ReminderPlan reminders,
        Duration removeAfter,
        Duration keepFor,
        Duration upkeepInterval) {

    private static final int DEFAULT_VALIDITY_HOURS = 72;
    private static final int DEFAULT_MAX_VALIDITY_HOURS = 30 * 24;

    static InvitationConfig from(Config.Scope config) {
        return new InvitationConfig(
                Duration.ofHours(config.getInt("validity-hours", DEFAULT_VALIDITY_HOURS)),
                Duration.ofHours(config.getInt("max-validity-hours", DEFAULT_MAX_VALIDITY_HOURS)),
                ZoneId.of(config.get("time-zone", "Europe/Amsterdam")),
                reminders(config.get("reminder-days", "3,7")),
                positive("remove-after", config.get("remove-after", "30d")),
                positive("keep-for", config.get("keep-for", "365d")),
                positive("upkeep-interval", config.get("upkeep-interval", "1m")));
    }

    private static ReminderPlan reminders(String days) {
        return ReminderPlan.parse(days)
                .orElseThrow(() -> new IllegalArgumentException("reminder-days must read like 3,7 or none"));
    }

    private static Duration positive(String name, String value) {
        Duration duration = DurationConverter.parseDuration(value);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than zero");
        }
        return duration;
    }
}
