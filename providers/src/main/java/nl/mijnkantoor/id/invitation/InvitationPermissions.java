package nl.mijnkantoor.id.invitation;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mijnkantoor.id.office.OfficeAccess;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** What whoever calls our admin resources may do with invitations: platform admins, and office managers for their office. */
public final class InvitationPermissions {

    static final String FORBIDDEN = "forbidden";
    static final String NOT_YOURS = "not-yours";

    private final KeycloakSession session;
    private final OfficeAccess access;

    InvitationPermissions(KeycloakSession session, AdminPermissionEvaluator auth) {
        this.session = session;
        this.access = new OfficeAccess(session, auth);
    }

    /** Whether there may be an office at all that the caller manages; asked before a body is read. */
    public boolean mayTry() {
        return access.mayManageAny();
    }

    /** Without an office, or with one that is not there, only who may manage them all is told so. */
    public boolean mayManage(@Nullable OrganizationModel office) {
        return access.mayManage(office);
    }

    /** The offices whose invitations the caller sees; absent for who sees all. */
    @Nullable Set<String> visibleOffices() {
        return access.mayManageAll()
                ? null
                : access.managed().stream().map(OrganizationModel::getId).collect(Collectors.toSet());
    }

    /** Whether the caller may give all of these roles, in an office they manage. */
    public boolean mayGive(Collection<RoleModel> roles) {
        return roles.stream().allMatch(access::mayGive);
    }

    /** Whether the caller may bring people into an office they manage who belong to others already. */
    public boolean mayBringOver() {
        return !access.isManager();
    }

    /**
     * Whether the caller may invite somebody who has a user already. Bringing such a person into an office, or giving them
     * roles, takes what Keycloak asks for it; a manager may not act for just anybody.
     */
    public boolean mayChange(UserModel known, boolean joins, boolean getsRoles) {
        return access.mayChange(known, joins, getsRoles);
    }

    boolean mayInvite(InvitationDraft draft) {
        return mayGive(draft.roles())
                && reasonNotToInvite(
                                draft.email(), draft.office(), !draft.roles().isEmpty())
                        .isEmpty();
    }

    /**
     * Why the caller may not invite the person with this address, as a code. To be asked before anything else is told about that
     * person.
     */
    Optional<String> reasonNotToInvite(String email, OrganizationModel office, boolean getsRoles) {
        UserModel known = KeycloakModelUtils.findUserByNameOrEmail(
                session, session.getContext().getRealm(), email);
        boolean may = known == null || mayChange(known, !office.isMember(known), getsRoles);
        return may ? Optional.empty() : Optional.of(access.isManager() ? NOT_YOURS : FORBIDDEN);
    }

    /** Whether the caller may resend or revoke an invitation of this person to an office they manage. */
    boolean mayActFor(UserModel person, OrganizationModel office) {
        return access.mayActFor(person, office);
    }

    /** The user who calls. */
    public String callerId() {
        return access.user().getId();
    }

    /** The inviter named in a mail: a person, not a service account. */
    public @Nullable String inviterId() {
        UserModel user = access.user();
        return user.getServiceAccountClientLink() == null ? user.getId() : null;
    }
}
