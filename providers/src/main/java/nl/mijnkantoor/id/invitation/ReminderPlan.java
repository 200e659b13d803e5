package nl.mijnkantoor.id.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mijnkantoor.id.office.ReminderDays;
import org.jspecify.annotations.Nullable;

/**
 * When an invited person is reminded: so long after the invitation, and once more on the last day of the last link. Whether
 * the link of the invitation still works plays no part: a reminder brings one that does.
 *
 * @param after times since the invitation, ascending; nobody is reminded when there are none
 */
record ReminderPlan(List<Duration> after) {

    /** How long nobody is reminded after any mail with a link. */
    static final Duration REST = Duration.ofDays(1);

    private static final Duration LAST_DAY = Duration.ofDays(1);

    /** Only a link that lived longer than that is warned of: the warning would follow on its heels. */
    private static final Duration WORTH_A_WARNING = LAST_DAY.plus(REST);

    /** A reminder that is later than that (the server was down, or is new) is left out. */
    private static final Duration TOO_LATE = Duration.ofDays(2);

    /** Reads days such as {@code 3,7}, or {@code none}; empty for anything else. */
    static Optional<ReminderPlan> parse(@Nullable String text) {
        return ReminderDays.parse(text)
                .map(days -> new ReminderPlan(
                        days.days().stream().map(Duration::ofDays).toList()));
    }

    /** The reminder to be sent at this moment; none while the invitation's own mail has not left yet, or could not be sent. */
    Optional<Reminder> due(InvitationEntity invitation, Instant now) {
        boolean canBeReminded = invitation.reminders()
                && !after.isEmpty()
                && !invitation.isClosed()
                && invitation.storedStatus() != InvitationStatus.QUEUED
                && invitation.storedStatus() != InvitationStatus.FAILED
                && !now.isBefore(invitation.linkCreatedAt().plus(REST));
        if (!canBeReminded) {
            return Optional.empty();
        }
        if (isDayOfReminder(invitation, now)) {
            return Optional.of(Reminder.OPEN);
        }
        return isLastDay(invitation, now) ? Optional.of(Reminder.LAST_DAY) : Optional.empty();
    }

    private boolean isDayOfReminder(InvitationEntity invitation, Instant now) {
        return days(invitation)
                .filter(day -> !day.isAfter(now) && now.isBefore(day.plus(TOO_LATE)))
                .anyMatch(day -> isNew(day, invitation));
    }

    private boolean isLastDay(InvitationEntity invitation, Instant now) {
        Instant begin = invitation.expiresAt().minus(LAST_DAY);
        return days(invitation).noneMatch(now::isBefore)
                && invitation.validity().compareTo(WORTH_A_WARNING) >= 0
                && !now.isBefore(begin)
                && now.isBefore(invitation.expiresAt())
                && isNew(begin, invitation);
    }

    private static boolean isNew(Instant moment, InvitationEntity invitation) {
        Instant reminded = invitation.remindedAt();
        return reminded == null || reminded.isBefore(moment);
    }

    /** The moments at which the answer of {@link #due} may change. */
    Stream<Instant> moments(InvitationEntity invitation) {
        return Stream.concat(
                days(invitation),
                Stream.of(
                        invitation.linkCreatedAt().plus(REST),
                        invitation.expiresAt().minus(LAST_DAY)));
    }

    private Stream<Instant> days(InvitationEntity invitation) {
        return after.stream().map(invitation.createdAt()::plus);
    }
}
