package nl.mijnkantoor.id.invitation;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** What whoever calls our admin resources may do with invitations: Keycloak's own admin permissions, asked for offices. */
public final class InvitationPermissions {

    private final KeycloakSession session;
    private final AdminPermissionEvaluator auth;

    InvitationPermissions(KeycloakSession session, AdminPermissionEvaluator auth) {
        this.session = session;
        this.auth = auth;
    }

    /** Whether there may be an office at all that the caller manages; asked before a body is read. */
    public boolean mayTry() {
        return auth.orgs().canQuery();
    }

    /** Without an office, or with one that is not there, only who may manage them all is told so. */
    public boolean mayManage(@Nullable OrganizationModel office) {
        return office == null ? auth.orgs().canManage() : auth.orgs().canManage(office);
    }

    /** Giving roles takes what Keycloak asks for it. */
    public boolean mayGive(Collection<RoleModel> roles) {
        return roles.stream().allMatch(auth.roles()::canMapRole);
    }

    /** Bringing somebody who has a user already into an office, or giving them roles, takes what Keycloak asks for it. */
    public boolean mayChange(UserModel known, boolean joins, boolean getsRoles) {
        return (!joins || auth.users().canManage(known))
                && (!getsRoles || auth.users().canMapRoles(known));
    }

    boolean mayInvite(InvitationDraft draft) {
        UserModel known = session.users().getUserByEmail(session.getContext().getRealm(), draft.email());
        return mayGive(draft.roles())
                && (known == null
                        || mayChange(
                                known,
                                !draft.office().isMember(known),
                                !draft.roles().isEmpty()));
    }

    /** The user who calls. */
    public String callerId() {
        return auth.adminAuth().getUser().getId();
    }

    /** The inviter named in a mail: a person, not a service account. */
    public @Nullable String inviterId() {
        UserModel user = auth.adminAuth().getUser();
        return user.getServiceAccountClientLink() == null ? user.getId() : null;
    }
}
