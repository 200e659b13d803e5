package nl.mijnkantoor.id.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.mijnkantoor.id.common.LinkToken;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.invitation.Invitations.Once;
import nl.mijnkantoor.id.office.OfficeManagers;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

/**
 * How an invitation is made: the user is found or made, the office joined, the roles given, the row written and the mail queued.
 * Somebody who has a password already needs no link: the invitation is accepted as it is made, and the mail says so.
 */
final class Inviting {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Invitations invitations;
    private final InvitationStore store;
    private final Timeline timeline;

    Inviting(KeycloakSession session, Invitations invitations) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.invitations = invitations;
        this.store = invitations.store();
        this.timeline = invitations.timeline();
    }

    Optional<InvitationEntity> invite(InvitationDraft draft) {
        UserModel user = session.users().getUserByEmail(realm, draft.email());
        return user == null ? Optional.of(stranger(draft)) : known(draft, user);
    }

    private InvitationEntity stranger(InvitationDraft draft) {
        UserModel user = session.getProvider(UserProfileProvider.class)
                .create(
                        UserProfileContext.USER_API,
                        InvitationCheck.attributes(draft.email(), draft.firstName(), draft.lastName()))
                .create();
        session.getProvider(OrganizationProvider.class).addMember(draft.office(), user);
        return writeFirst(draft, user);
    }

    /** For many at once: all that is asked of one person has been asked of many. */
    void stranger(InvitationDraft draft, UserProfile profile, NewPeople people) {
        UserModel user = people.make(profile);
        people.join(draft.office(), user);
        writeFirst(draft, user);
    }

    /** Nobody else sees the new user before the commit, so there is nothing to lock and nothing to look for. */
    private InvitationEntity writeFirst(InvitationDraft draft, UserModel user) {
        user.setEnabled(true);
        if (draft.locale() != null) {
            user.setSingleAttribute(UserModel.LOCALE, draft.locale());
        }
        return write(draft, user, false, true, List.of());
    }

    /** Invites somebody who has a user, unless the person can log in for the office or has an open invitation of it. */
    Once once(InvitationDraft draft, String userId) {
        store.lockPerson(userId);
        Instant now = Moment.now();
        boolean pending = store.ofPerson(userId).stream()
                .anyMatch(earlier ->
                        earlier.organizationId().equals(draft.office().getId()) && earlier.isActive(now));
        if (pending) {
            return Once.PENDING;
        }
        return invite(draft).isPresent() ? Once.INVITED : Once.ACTIVE;
    }

    private Optional<InvitationEntity> known(InvitationDraft draft, UserModel user) {
        store.lockPerson(user.getId());
        boolean hasPassword = store.hasPassword(user.getId());
        boolean isMember = draft.office().isMember(user);
        if (hasPassword && isMember) {
            return Optional.empty();
        }
        if (!isMember) {
            session.getProvider(OrganizationProvider.class).addMember(draft.office(), user);
        }
        List<InvitationEntity> earlier = store.ofPerson(user.getId());
        boolean madePerson = earlier.stream().anyMatch(InvitationEntity::madePerson);
        List<InvitationEntity> replaced = earlier.stream()
                .filter(older -> older.organizationId().equals(draft.office().getId()))
                .toList();
        return Optional.of(write(draft, user, hasPassword, madePerson, replaced));
    }

    private InvitationEntity write(
            InvitationDraft draft,
            UserModel user,
            boolean hasPassword,
            boolean madePerson,
            List<InvitationEntity> replaced) {
        draft.roles().forEach(role -> give(role, user, draft.office()));
        replaced.forEach(older -> invitations.revoke(older, draft.inviterId()));
        Instant now = Moment.now();
        String id = UUID.randomUUID().toString();
        InvitationEntity invitation =
                new InvitationEntity(id, realm.getId(), draft.office().getId(), user.getId(), draft, now);
        LinkToken token = Links.token();
        invitation.renewLink(token, draft.email(), now, draft.validity());
        invitation.setMadePerson(madePerson);
        store.add(invitation);
        replaced.forEach(older -> store.handLinksOver(older, invitation));
        timeline.add(invitation, InvitationStep.INVITED, draft.inviterId());
        if (hasPassword) {
            invitation.close(InvitationStatus.ACCEPTED, now);
            timeline.add(invitation, InvitationStep.ACCEPTED, null);
            invitations.mail().sendAdded(invitation, draft.office(), user);
        } else {
            invitations.mail().sendInvitation(invitation, token, draft.office(), user);
        }
        return invitation;
    }

    /** To manage is to manage one office; every other role is the person's wherever they are. */
    private void give(RoleModel role, UserModel user, OrganizationModel office) {
        if (role.getName().equals(OfficeManagers.ROLE)) {
            new OfficeManagers(session).appoint(user, office);
        } else {
            user.grantRole(role);
        }
    }
}
