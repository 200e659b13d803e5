package nl.mijnkantoor.id.invitation;

import static nl.mijnkantoor.id.invitation.TestInvitations.NOW;
import static nl.mijnkantoor.id.invitation.TestInvitations.THREE_DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvitationEntityTest {

    private final InvitationEntity invitation = TestInvitations.made();

    @Test
    void startsQueuedAndActive() {
        assertThat(invitation.status(NOW)).isEqualTo(InvitationStatus.QUEUED);
        assertThat(invitation.isActive(NOW)).isTrue();
    }

    @Test
    void isActiveUntilTheVeryMomentItExpires() {
        assertThat(invitation.isActive(NOW.plus(THREE_DAYS).minusMillis(1))).isTrue();
        assertThat(invitation.status(NOW.plus(THREE_DAYS))).isEqualTo(InvitationStatus.EXPIRED);
        assertThat(invitation.isActive(NOW.plus(THREE_DAYS))).isFalse();
    }

    @Test
    void anAcceptedInvitationNeverExpires() {
        invitation.setStatus(InvitationStatus.ACCEPTED);
        assertThat(invitation.status(NOW.plus(THREE_DAYS))).isEqualTo(InvitationStatus.ACCEPTED);
        assertThat(invitation.isActive(NOW)).isFalse();
    }

    @Test
    void aRenewedLinkLivesAsLongAsTheFirstOne() {
        Instant later = NOW.plus(Duration.ofDays(10));
        invitation.renewLink(TestInvitations.token(), "jan@nieuw.example", later, invitation.validity());
        assertThat(invitation.isActive(later)).isTrue();
        assertThat(invitation.expiresAt()).isEqualTo(later.plus(THREE_DAYS));
        assertThat(invitation.email()).isEqualTo("jan@nieuw.example");
    }

    @Test
    void aTokenThatIsReplacedMakesTheLinkLiveNoLonger() {
        invitation.replaceToken(TestInvitations.token(), "jan@example.nl");

        assertThat(invitation.expiresAt()).isEqualTo(NOW.plus(THREE_DAYS));
        assertThat(invitation.validity()).isEqualTo(THREE_DAYS);
    }

    @Test
    void closesWhenItIsAcceptedOrRevokedAndElseWhenItExpires() {
        assertThat(invitation.closesAt()).isEqualTo(NOW.plus(THREE_DAYS));

        invitation.close(InvitationStatus.REVOKED, NOW.plusSeconds(60));

        assertThat(invitation.closesAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(invitation.isOverFor(Duration.ofMinutes(1), NOW.plusSeconds(119)))
                .isFalse();
        assertThat(invitation.isOverFor(Duration.ofMinutes(1), NOW.plusSeconds(120)))
                .isTrue();
    }

    @Test
    void oneThatIsAnonymousTellsWhatBecameOfItAndNothingOfPeople() {
        String hash = invitation.tokenHash();
        invitation.close(InvitationStatus.ACCEPTED, NOW);

        invitation.anonymise(true);

        assertThat(invitation.status(NOW)).isEqualTo(InvitationStatus.ACCEPTED);
        assertThat(invitation.createdAt()).isEqualTo(NOW);
        assertThat(List.of(invitation.email(), invitation.userId())).containsOnly("-");
        assertThat(invitation.tokenHash()).isNotEqualTo(hash);
        assertThat(invitation.firstName()).isNull();
        assertThat(invitation.lastName()).isNull();
        assertThat(invitation.inviterId()).isNull();
    }

    @Test
    void oneThatExpiredIsNotOpenedAgainOnceItIsAnonymous() {
        assertThat(invitation.isClosed()).isFalse();

        invitation.anonymise(false);

        assertThat(invitation.isClosed()).isTrue();
        assertThat(invitation.userId()).isEqualTo("user");
    }
}
