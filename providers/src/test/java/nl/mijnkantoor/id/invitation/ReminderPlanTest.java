package nl.mijnkantoor.id.invitation;

import static nl.mijnkantoor.id.invitation.TestInvitations.NOW;
import static nl.mijnkantoor.id.invitation.TestInvitations.THREE_DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderPlanTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ReminderPlan plan = ReminderPlan.parse("3,7").orElseThrow();

    @Test
    void readsDaysInAnyOrder() {
        assertThat(ReminderPlan.parse(" 7, 3 ,3"))
                .contains(new ReminderPlan(List.of(Duration.ofDays(3), Duration.ofDays(7))));
        assertThat(ReminderPlan.parse("none")).contains(new ReminderPlan(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "3,", "3;7", "-1", "drie", "100", "1,2,3,4,5,6"})
    void knowsWhatAreNoDays(String text) {
        assertThat(ReminderPlan.parse(text)).isEmpty();
    }

    @Test
    void remindsTwiceAndWarnsOnTheLastDayOfTheLastLink() {
        assertThat(remindersOf(invited(THREE_DAYS), 20))
                .containsExactly(
                        Map.entry(day(3), Reminder.OPEN),
                        Map.entry(day(7), Reminder.OPEN),
                        Map.entry(day(9), Reminder.LAST_DAY));
    }

    @Test
    void remindsWhoHasALinkThatStillWorksToo() {
        assertThat(remindersOf(invited(Duration.ofDays(14)), 30))
                .containsExactly(
                        Map.entry(day(3), Reminder.OPEN),
                        Map.entry(day(7), Reminder.OPEN),
                        Map.entry(day(20), Reminder.LAST_DAY));
    }

    @Test
    void warnsOfNoLinkThatLivesAShortTimeOnly() {
        assertThat(remindersOf(invited(Duration.ofHours(12)), 20))
                .containsExactly(Map.entry(day(3), Reminder.OPEN), Map.entry(day(7), Reminder.OPEN));
    }

    @Test
    void remindsNobodyWhoseOfficeDoesNotWantIt() {
        InvitationEntity invitation = TestInvitations.made(THREE_DAYS, false);
        invitation.setStatus(InvitationStatus.SENT);

        assertThat(remindersOf(invitation, 20)).isEmpty();
        assertThat(new ReminderPlan(List.of()).due(invited(THREE_DAYS), NOW.plus(Duration.ofDays(3))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "FAILED", "ACCEPTED", "REVOKED"})
    void remindsNobodyWhomNoMailReachesOrWhoNeedsNone(InvitationStatus status) {
        InvitationEntity invitation = invited(THREE_DAYS);
        invitation.setStatus(status);

        assertThat(plan.due(invitation, NOW.plus(Duration.ofDays(3)))).isEmpty();
    }

    @Test
    void remindsWhoOpenedTheLinkAndWentNoFurther() {
        InvitationEntity invitation = invited(THREE_DAYS);
        invitation.setStatus(InvitationStatus.OPENED);

        assertThat(plan.due(invitation, NOW.plus(Duration.ofDays(3)))).contains(Reminder.OPEN);
    }

    @Test
    void waitsADayAfterALinkThatWasAskedFor() {
        InvitationEntity invitation = invited(THREE_DAYS);
        Instant asked = day(3).minus(HOUR);
        invitation.renewLink(TestInvitations.token(), "jan@example.nl", asked, THREE_DAYS);
        invitation.setStatus(InvitationStatus.SENT);

        assertThat(plan.due(invitation, day(3))).isEmpty();
        assertThat(plan.due(invitation, asked.plus(ReminderPlan.REST))).contains(Reminder.OPEN);
    }

    @Test
    void leavesOutWhatTheServerSleptThrough() {
        InvitationEntity invitation = invited(THREE_DAYS);

        assertThat(plan.due(invitation, day(5).minus(HOUR))).contains(Reminder.OPEN);
        assertThat(plan.due(invitation, day(5))).isEmpty();
        assertThat(plan.due(invitation, day(400))).isEmpty();
    }

    /** What is sent when somebody looks every hour, and when: it is noted as the product does. */
    private List<Map.Entry<Instant, Reminder>> remindersOf(InvitationEntity invitation, int days) {
        Map<Instant, Reminder> sent = new LinkedHashMap<>();
        for (Instant now = NOW; now.isBefore(day(days)); now = now.plus(HOUR)) {
            Instant moment = now;
            plan.due(invitation, now).ifPresent(reminder -> {
                if (reminder == Reminder.LAST_DAY) {
                    invitation.replaceToken(TestInvitations.token(), "jan@example.nl");
                } else {
                    invitation.renewLink(TestInvitations.token(), "jan@example.nl", moment, invitation.validity());
                }
                invitation.setRemindedAt(moment);
                invitation.setStatus(InvitationStatus.SENT);
                sent.put(moment, reminder);
            });
        }
        return new ArrayList<>(sent.entrySet());
    }

    private static InvitationEntity invited(Duration validity) {
        InvitationEntity invitation = TestInvitations.made(validity, true);
        invitation.setStatus(InvitationStatus.SENT);
        return invitation;
    }

    private static Instant day(int day) {
        return NOW.plus(Duration.ofDays(day));
    }
}
