package nl.mijnkantoor.id.invitation;

import java.security.SecureRandom;
import java.time.Instant;
import nl.mijnkantoor.id.common.LinkToken;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.mail.OutboxMail;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/** Mails a link in place of an older one, which is dead from then on; the invitation is locked by the caller. */
final class Links {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeycloakSession session;
    private final Invitations invitations;
    private final InvitationStore store;
    private final Timeline timeline;

    Links(KeycloakSession session, Invitations invitations) {
        this.session = session;
        this.invitations = invitations;
        this.store = invitations.store();
        this.timeline = new Timeline(session, store);
    }

    static LinkToken token() {
        return LinkToken.generate(RANDOM);
    }

    /**
     * Because somebody asked for it.
     *
     * @return false, and nothing is changed, when the invitation is closed, or its person is in, gone or out of reach
     */
    boolean renew(InvitationEntity invitation, InvitationStep step, @Nullable String actorId) {
        if (!canBeMailed(invitation)) {
            return false;
        }
        timeline.noteExpiry(invitation);
        UserModel person = invitations.person(invitation).orElseThrow();
        OrganizationModel office = invitations.office(invitation).orElseThrow();
        LinkToken token = replace(invitation);
        invitation.renewLink(token, person.getEmail(), Moment.now(), invitation.validity());
        timeline.add(invitation, step, actorId);
        invitations.mail().sendInvitation(invitation, token, office, person);
        return true;
    }

    /**
     * Without being asked. The link of a reminder lives as long as the first one did, that of a warning no longer than the one it
     * replaces.
     *
     * @return false, and nothing is changed, when the invitation is closed, or its person is in, gone or out of reach
     */
    boolean remind(InvitationEntity invitation, Reminder reminder) {
        if (!canBeMailed(invitation)) {
            return false;
        }
        Instant now = Moment.now();
        UserModel person = invitations.person(invitation).orElseThrow();
        OrganizationModel office = invitations.office(invitation).orElseThrow();
        LinkToken token = replace(invitation);
        if (reminder == Reminder.LAST_DAY) {
            invitation.replaceToken(token, person.getEmail());
        } else {
            invitation.renewLink(token, person.getEmail(), now, invitation.validity());
        }
        invitation.setRemindedAt(now);
        timeline.add(invitation, InvitationStep.REMINDED, null);
        invitations.mail().sendReminder(invitation, token, office, person, reminder);
        return true;
    }

    private boolean canBeMailed(InvitationEntity invitation) {
        return !invitation.isClosed()
                && invitations.isWanted(invitation)
                && !store.hasPassword(invitation.userId())
                && invitations.person(invitation).map(UserModel::getEmail).isPresent();
    }

    private LinkToken replace(InvitationEntity invitation) {
        OutboxMail.withdraw(session, invitation.tokenHash());
        store.addOldLink(invitation.tokenHash(), invitation);
        return token();
    }
}
