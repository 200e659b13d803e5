package nl.mijnkantoor.id.invitation;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.infinispan.organization.InfinispanOrganizationProvider;
import org.keycloak.organization.InvitationManager;

/** Keycloak's organizations, with our invitations in the place of Keycloak's own. */
final class OfficeOrganizations extends InfinispanOrganizationProvider {

    private final ConsoleInvitations invitations;

    OfficeOrganizations(KeycloakSession session) {
        super(session);
        this.invitations = new ConsoleInvitations(session);
    }

    @Override
    public InvitationManager getInvitationManager() {
        return invitations;
    }

    /**
     * Ours are members from the moment they are invited, and Keycloak invites no members: while it invites somebody who
     * cannot log in yet, this person is none.
     */
    @Override
    public boolean isMember(OrganizationModel organization, UserModel user) {
        return !invitations.isAboutToInvite(user) && super.isMember(organization, user);
    }
}
