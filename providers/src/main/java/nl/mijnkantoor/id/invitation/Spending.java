package nl.mijnkantoor.id.invitation;

import java.util.List;
import nl.mijnkantoor.id.common.Moment;
import org.keycloak.models.UserModel;

/** How an invitation is spent: its page is opened, its password about to be set, and set. */
final class Spending {

    private final Invitations invitations;
    private final InvitationStore store;
    private final Timeline timeline;

    Spending(Invitations invitations) {
        this.invitations = invitations;
        this.store = invitations.store();
        this.timeline = invitations.timeline();
    }

    /** Notes that the set-password page of this invitation was shown, the first time only. */
    void opened(InvitationEntity invitation) {
        invitations.lock(invitation);
        if (invitation.storedStatus() != InvitationStatus.OPENED && invitation.isActive(Moment.now())) {
            invitation.setStatus(InvitationStatus.OPENED);
            timeline.add(invitation, InvitationStep.OPENED, null);
        }
    }

    /**
     * Takes hold of the invitation whose password is about to be set. Until the transaction ends, nobody else sets one for
     * this person by invitation.
     *
     * @return false when the invitation cannot be spent: closed or expired meanwhile, or the person has a password by now
     */
    boolean claim(InvitationEntity invitation) {
        invitations.lock(invitation);
        return invitations.isUsable(invitation) && !store.hasPassword(invitation.userId());
    }

    /**
     * Takes hold of all invitations of a person who is about to set a password by another way, a 'forgot password' mail for
     * example.
     *
     * @return false for a first password of somebody who was invited when no invitation still stands: revoking one, or
     *     letting it expire, closes every way in
     */
    boolean claimAll(UserModel user) {
        store.lockPerson(user.getId());
        List<InvitationEntity> all = store.ofPerson(user.getId());
        all.forEach(store::lock);
        return all.isEmpty() || store.hasPassword(user.getId()) || all.stream().anyMatch(invitations::isUsable);
    }

    /** Spends what was claimed: the password is set, the address is proved, and one mail says so. */
    void accept(UserModel user) {
        List<InvitationEntity> spent = store.ofPerson(user.getId()).stream()
                .filter(invitations::isUsable)
                .toList();
        if (spent.isEmpty()) {
            return;
        }
        for (InvitationEntity invitation : spent) {
            invitation.close(InvitationStatus.ACCEPTED, Moment.now());
            timeline.add(invitation, InvitationStep.ACCEPTED, user.getId());
        }
        user.setEmailVerified(true);
        InvitationEntity first = spent.get(0);
        invitations.mail().sendPasswordSet(first, invitations.office(first).orElse(null), user);
    }
}
