package nl.mijnkantoor.id.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.mijnkantoor.id.common.LinkToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.OrganizationModel;

class InvitationEntityTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private InvitationEntity invitation;

    @BeforeEach
    void invite() {
        ClientModel app = mock();
        when(app.getClientId()).thenReturn("office-app");
        InvitationDraft draft = new InvitationDraft(
                "jan@example.nl",
                "Jan",
                "Jansen",
                mock(OrganizationModel.class),
                List.of(),
                null,
                app,
                THREE_DAYS,
                null);
        invitation = new InvitationEntity("id", "realm", "office", "user", draft, NOW);
        invitation.renewLink(LinkToken.generate(new SecureRandom()), "jan@example.nl", NOW, THREE_DAYS);
    }

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
        invitation.renewLink(LinkToken.generate(new SecureRandom()), "jan@nieuw.example", later, invitation.validity());
        assertThat(invitation.isActive(later)).isTrue();
        assertThat(invitation.expiresAt()).isEqualTo(later.plus(THREE_DAYS));
        assertThat(invitation.email()).isEqualTo("jan@nieuw.example");
    }
}
