package nl.mijnkantoor.id.invitation;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.mijnkantoor.id.common.SessionNotes;
import nl.mijnkantoor.id.password.AppAddress;
import nl.mijnkantoor.id.password.PasswordSetGuard;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;

/**
 * Lets the first password of an invited person be set only while an invitation can be spent, by whatever way the person
 * came, and spends it with that password. The lock taken before is held until the transaction ends: of two submits at the
 * same moment one wins, and the other sees a spent invitation.
 */
final class InvitationPasswordGuard implements PasswordSetGuard {

    @Override
    public Optional<Response> beforePasswordSet(RequiredActionContext context) {
        Invitations invitations = invitations(context);
        Spending spending = new Spending(invitations);
        String hash = context.getAuthenticationSession().getAuthNote(SessionNotes.INVITATION);
        if (hash == null) {
            return spending.claimAll(context.getUser())
                    ? Optional.empty()
                    : Optional.of(refuse(context, "", Optional.empty()));
        }
        Optional<InvitationEntity> invitation = invitations.byAnyLink(hash).filter(found -> found.userId()
                .equals(context.getUser().getId()));
        return invitation
                        .filter(spending::claim)
                        .filter(claimed -> isGoodFor(claimed, hash))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(refuse(context, hash, invitation));
    }

    /**
     * A page was opened with the newest link of its time. Whoever is typing on it is not stopped by a reminder that comes meanwhile;
     * a link that somebody asked for ends it.
     */
    private static boolean isGoodFor(InvitationEntity invitation, String hash) {
        return invitation.tokenHash().equals(hash) || invitation.isNewestLinkAReminders();
    }

    private static Response refuse(RequiredActionContext context, String hash, Optional<InvitationEntity> invitation) {
        context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL_ERROR)
                .detail(Details.REASON, "invitation_closed")
                .error(Errors.INVALID_TOKEN);
        InvitationPages pages = new InvitationPages(context.getSession());
        Invitations invitations = invitations(context);
        if (invitation.isEmpty()) {
            return pages.unknown();
        }
        if (invitations.isSpent(invitation.get())) {
            return AppAddress.of(
                            context.getSession(),
                            context.getAuthenticationSession().getClient())
                    .map(app -> pages.used(context.getUser(), app))
                    .orElseGet(pages::unknown);
        }
        if (invitations.isUsable(invitation.get())
                && !invitation.get().tokenHash().equals(hash)) {
            return pages.superseded(
                    context.getUser(), invitations.inWords(invitation.get().mailedAt(), context.getUser()));
        }
        // Expired while the person was typing: the new link is on its way, there is nothing to ask for.
        return invitations.renew(invitation.get()) ? pages.renewed(context.getUser()) : pages.unknown();
    }

    @Override
    public void afterPasswordSet(RequiredActionContext context) {
        new Spending(invitations(context)).accept(context.getUser());
    }

    private static Invitations invitations(RequiredActionContext context) {
        return context.getSession().getProvider(Invitations.class);
    }

    @Override
    public void close() {}
}
