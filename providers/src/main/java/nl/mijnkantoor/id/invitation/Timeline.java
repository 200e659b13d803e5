package nl.mijnkantoor.id.invitation;

import nl.mijnkantoor.id.common.Moment;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** Writes down what happened to invitations: when, who did it, and from which internet address. */
final class Timeline {

    private final KeycloakSession session;
    private final InvitationStore store;

    Timeline(KeycloakSession session, InvitationStore store) {
        this.session = session;
        this.store = store;
    }

    void add(InvitationEntity invitation, InvitationStep step, @Nullable String actorId) {
        add(invitation.id(), step, actorId, null);
    }

    void add(String invitationId, InvitationStep step, @Nullable String actorId, @Nullable String detail) {
        String address = session.getContext().getConnection().getRemoteAddr();
        store.addStep(new InvitationStepEntity(invitationId, step, Moment.now(), actorId, address, detail));
    }

    /** That a link has expired: once a link, and with the moment it did. */
    void noteExpiry(InvitationEntity invitation) {
        if (invitation.status(Moment.now()) == InvitationStatus.EXPIRED
                && !store.hasStep(invitation, InvitationStep.EXPIRED, invitation.expiresAt())) {
            store.addStep(new InvitationStepEntity(
                    invitation.id(), InvitationStep.EXPIRED, invitation.expiresAt(), null, null, null));
        }
    }
}
