package nl.mijnkantoor.id.invitation;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.mijnkantoor.id.common.SessionNotes;
import nl.mijnkantoor.id.password.PasswordSetGuard;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;

/**
 * Lets the first password be set only while its invitation can be spent, and spends it with that password. The lock taken
 * before is held until the transaction ends: of two submits at the same moment one wins, and the other sees a spent
 * invitation.
 */
final class InvitationPasswordGuard implements PasswordSetGuard {

    @Override
    public Optional<Response> beforePasswordSet(RequiredActionContext context) {
        String id = context.getAuthenticationSession().getAuthNote(SessionNotes.INVITATION);
        if (id == null) {
            return Optional.empty();
        }
        Invitations invitations = invitations(context);
        Optional<InvitationEntity> invitation = invitations.byId(id).filter(found -> isOf(context, found));
        if (invitation.filter(invitations::claim).isPresent()) {
            return Optional.empty();
        }
        context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL_ERROR)
                .detail(Details.REASON, "invitation_closed")
                .error(Errors.INVALID_TOKEN);
        return Optional.of(closed(context, invitation));
    }

    private static Response closed(RequiredActionContext context, Optional<InvitationEntity> invitation) {
        InvitationPages pages = new InvitationPages(context.getSession());
        ClientModel app = context.getAuthenticationSession().getClient();
        return invitation
                .filter(found -> found.storedStatus() == InvitationStatus.ACCEPTED)
                .map(accepted -> pages.used(AppAddress.of(context.getSession(), app)))
                .orElseGet(pages::unknown);
    }

    @Override
    public void afterPasswordSet(RequiredActionContext context) {
        String id = context.getAuthenticationSession().getAuthNote(SessionNotes.INVITATION);
        if (id != null) {
            Invitations invitations = invitations(context);
            invitations.byId(id).ifPresent(invitation -> invitations.accept(invitation, context.getUser()));
        }
    }

    private static boolean isOf(RequiredActionContext context, InvitationEntity invitation) {
        return invitation.userId().equals(context.getUser().getId());
    }

    private static Invitations invitations(RequiredActionContext context) {
        return context.getSession().getProvider(Invitations.class);
    }

    @Override
    public void close() {}
}
