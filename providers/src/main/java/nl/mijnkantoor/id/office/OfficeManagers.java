package nl.mijnkantoor.id.office;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.OrganizationEntity;
import org.keycloak.models.utils.RoleUtils;
import org.keycloak.organization.OrganizationProvider;

/**
 * Who manages which office: whoever is in a group of that office's organization that carries the role {@value #ROLE}. The role
 * given to somebody outright says nothing about any office.
 */
public final class OfficeManagers {

    /** Realm role of who manages an office; tokens carry it, and which office it is for is a matter of groups. */
    public static final String ROLE = "office-manager";

    /** The group that is made in an office for its first manager. */
    static final String GROUP = "office-managers";

    private final KeycloakSession session;
    private final RealmModel realm;

    /** Looks at the offices of the session's realm. */
    public OfficeManagers(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Whether somebody manages this office. */
    public boolean manages(UserModel user, OrganizationModel office) {
        RoleModel role = realm.getRole(ROLE);
        return role != null
                && office.isEnabled()
                && user.isEnabled()
                && provider()
                        .getOrganizationGroupsByMember(office, user)
                        .anyMatch(group -> RoleUtils.hasRoleFromGroup(group, role, true));
    }

    /** The offices somebody manages. */
    public List<OrganizationModel> managedBy(UserModel user) {
        return new Offices(session, realm)
                .of(user).stream().filter(office -> manages(user, office)).toList();
    }

    /** Everybody who manages this office. */
    public List<UserModel> of(OrganizationModel office) {
        RoleModel role = realm.getRole(ROLE);
        if (role == null || !office.isEnabled()) {
            return List.of();
        }
        // Collected before the next query: each stream holds a cursor.
        List<GroupModel> groups =
                provider().searchGroupsByName(office, "", false, null, null).toList();
        return groups.stream()
                .filter(group -> RoleUtils.hasRoleFromGroup(group, role, true))
                .flatMap(group -> session.users().getGroupMembersStream(realm, group).toList().stream())
                .filter(user -> user.isEnabled() && office.isMember(user))
                .distinct()
                .toList();
    }

    /** Lets a member of an office manage it. */
    public void appoint(UserModel member, OrganizationModel office) {
        RoleModel role = realm.getRole(ROLE);
        if (role != null && !manages(member, office)) {
            member.joinGroup(group(office, role));
        }
    }

    private GroupModel group(OrganizationModel office, RoleModel role) {
        GroupModel group = existingGroup(office).orElseGet(() -> {
            // Two first managers at the same moment: the second finds the group of the first.
            EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
            em.find(OrganizationEntity.class, office.getId(), LockModeType.PESSIMISTIC_WRITE);
            return existingGroup(office).orElseGet(() -> provider().createGroup(office, GROUP, null));
        });
        group.grantRole(role);
        return group;
    }

    private Optional<GroupModel> existingGroup(OrganizationModel office) {
        return provider()
                .getTopLevelGroups(office, null, null)
                .filter(group -> group.getName().equals(GROUP))
                .findFirst();
    }

    /**
     * Whether who manages an office may act in its name for a person: not for an admin of the platform, nor for somebody who belongs
     * to other offices only.
     *
     * @param isStranger whether the person is no member of the office
     */
    public boolean reach(UserModel person, boolean isStranger) {
        return !isPlatformAdmin(person)
                && (!isStranger || new Offices(session, realm).of(person).isEmpty());
    }

    /** Whether somebody has any say over the realm itself. */
    public boolean isPlatformAdmin(UserModel user) {
        return RoleUtils.getDeepUserRoleMappings(user).stream().anyMatch(this::isOfTheRealm);
    }

    /** Whether a role gives any say over the realm itself, outright or through another role. */
    public boolean isAdminRole(RoleModel role) {
        return RoleUtils.expandCompositeRolesStream(Stream.of(role)).anyMatch(this::isOfTheRealm);
    }

    private boolean isOfTheRealm(RoleModel role) {
        if (!role.isClientRole()) {
            return Set.of(AdminRoles.ADMIN, AdminRoles.CREATE_REALM).contains(role.getName());
        }
        ClientModel management = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        return management != null && role.getContainerId().equals(management.getId());
    }

    private OrganizationProvider provider() {
        return session.getProvider(OrganizationProvider.class);
    }
}
