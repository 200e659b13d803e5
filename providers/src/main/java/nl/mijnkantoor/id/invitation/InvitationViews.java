package nl.mijnkantoor.id.invitation;

import java.util.Optional;
import nl.mijnkantoor.id.mail.PersonMail;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Invitations as the admin REST resource shows them, with the names that belong to their ids. */
final class InvitationViews {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Invitations invitations;

    InvitationViews(KeycloakSession session, Invitations invitations) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.invitations = invitations;
    }

    InvitationRepresentation of(InvitationEntity invitation) {
        return InvitationRepresentation.of(
                invitation,
                invitations.office(invitation).map(OrganizationModel::getAlias).orElse(null));
    }

    InvitationRepresentation withTimeline(InvitationEntity invitation) {
        Optional<OrganizationModel> office = invitations.office(invitation);
        return InvitationRepresentation.withTimeline(
                invitation,
                office.map(OrganizationModel::getAlias).orElse(null),
                invitations.timeline(invitation).stream()
                        .map(step -> InvitationRepresentation.step(step, actorName(step, invitation, office)))
                        .toList());
    }

    /** The office knows its own people; of whoever acts from outside, an admin of the platform, it sees no name. */
    private @Nullable String actorName(
            InvitationStepEntity step, InvitationEntity invitation, Optional<OrganizationModel> office) {
        String actorId = step.actorId();
        if (actorId == null || office.isEmpty()) {
            return null;
        }
        UserModel actor = session.users().getUserById(realm, actorId);
        if (actor == null
                || !(actorId.equals(invitation.userId()) || office.get().isMember(actor))) {
            return null;
        }
        String name = PersonMail.nameOf(actor);
        return name == null ? actor.getUsername() : name;
    }
}
