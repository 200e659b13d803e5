package nl.mijnkantoor.id.office;

import java.time.Duration;
import java.util.List;
import nl.mijnkantoor.id.common.Moment;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Whoever calls an admin REST resource, and what that lets them do with offices and their people. Platform admins may what
 * Keycloak's permissions say; an office manager what this class says, with a token of {@value #CLIENT}: any other app holds
 * tokens of managers, too, and is not to act in their name.
 */
public final class OfficeAccess {

    /** The client of the managers' page. */
    public static final String CLIENT = "kantoorbeheer";

    private final AdminPermissionEvaluator auth;
    private final OfficeManagers managers;
    private final UserModel user;
    private final List<OrganizationModel> managed;

    /** The caller of the request that {@code auth} was made for. */
    public OfficeAccess(KeycloakSession session, AdminPermissionEvaluator auth) {
        this.auth = auth;
        this.managers = new OfficeManagers(session);
        this.user = auth.adminAuth().getUser();
        boolean speaksAsManager =
                auth.adminAuth().getRealm().equals(session.getContext().getRealm())
                        && CLIENT.equals(token().getIssuedFor());
        this.managed = speaksAsManager ? managers.managedBy(user) : List.of();
    }

    /** The one who calls; a service account has a user, too. */
    public UserModel user() {
        return user;
    }

    /** The offices the caller manages as an office manager; empty for everybody else, platform admins included. */
    public List<OrganizationModel> managed() {
        return managed;
    }

    /** Whether this class decides what the caller may: somebody who may manage every office needs no role in one. */
    public boolean isManager() {
        return !managed.isEmpty() && !mayManageAll();
    }

    /** Whether the caller may manage every office. */
    public boolean mayManageAll() {
        return auth.orgs().canManage();
    }

    /** Whether there is any office the caller might manage. */
    public boolean mayManageAny() {
        return auth.orgs().canQuery() || !managed.isEmpty();
    }

    /** Whether the caller may see and change what belongs to this office; absent when there is none of the name they gave. */
    public boolean mayManage(@Nullable OrganizationModel office) {
        return office == null ? mayManageAll() : auth.orgs().canManage(office) || manages(office);
    }

    private boolean manages(OrganizationModel office) {
        return managed.stream().anyMatch(mine -> mine.getId().equals(office.getId()));
    }

    /**
     * Whether the caller may give somebody this role in an office they manage. A manager makes others what they are
     * themselves, and nobody an admin.
     */
    public boolean mayGive(RoleModel role) {
        return isManager()
                ? role.getName().equals(OfficeManagers.ROLE) || (user.hasRole(role) && !managers.isAdminRole(role))
                : auth.roles().canMapRole(role);
    }

    /**
     * Whether the caller may act for a person on behalf of an office they manage. A manager may not for an admin of the
     * platform, nor for somebody who belongs to other offices only.
     */
    public boolean mayActFor(UserModel person, OrganizationModel office) {
        return !isManager() || managers.reach(person, !office.isMember(person));
    }

    /**
     * Whether the caller may bring a known person into an office they manage, or give them roles there.
     *
     * @param joins whether the person is no member yet
     */
    public boolean mayChange(UserModel person, boolean joins, boolean getsRoles) {
        return isManager()
                ? managers.reach(person, joins)
                : (!joins || auth.users().canManage(person))
                        && (!getsRoles || auth.users().canMapRoles(person));
    }

    /** Whether the caller logged in recently enough to let somebody in by it. Service accounts do not log in. */
    public boolean isFresh(Duration maxAge) {
        if (user.getServiceAccountClientLink() != null) {
            return true;
        }
        Long loggedInAt = token().getAuth_time();
        return loggedInAt != null && Moment.now().getEpochSecond() - loggedInAt <= maxAge.toSeconds();
    }

    private AccessToken token() {
        return auth.adminAuth().getToken();
    }
}
