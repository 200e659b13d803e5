package nl.mijnkantoor.id.invitation;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.mijnkantoor.id.common.LinkToken;
import org.keycloak.models.ClientModel;
import org.keycloak.models.OrganizationModel;

/** Invitations as the product makes them. */
final class TestInvitations {

    static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    static final Duration THREE_DAYS = Duration.ofDays(3);

    private TestInvitations() {}

    static InvitationEntity made() {
        return made(THREE_DAYS, true);
    }

    /** Made now, its mail not yet sent. */
    static InvitationEntity made(Duration validity, boolean reminders) {
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
                validity,
                reminders,
                "inviter");
        InvitationEntity invitation =
                new InvitationEntity(UUID.randomUUID().toString(), "realm", "office", "user", draft, NOW);
        invitation.renewLink(token(), "jan@example.nl", NOW, validity);
        return invitation;
    }

    static LinkToken token() {
        return LinkToken.generate(new SecureRandom());
    }
}
