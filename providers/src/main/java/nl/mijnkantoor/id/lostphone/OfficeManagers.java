package nl.mijnkantoor.id.lostphone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mijnkantoor.id.office.Offices;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.utils.StringUtil;

/**
 * Who manages which people: somebody with the role {@value #ROLE} manages the people of the offices they are a member of, but
 * neither themselves nor an admin of the platform.
 */
final class OfficeManagers {

    static final String ROLE = "office-manager";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Offices offices;

    OfficeManagers(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.offices = new Offices(session, realm);
    }

    /**
     * A manager who may decide, and on behalf of which office.
     *
     * @param office one that manager and person share
     */
    record Manager(UserModel user, OrganizationModel office) {}

    boolean isManager(UserModel user) {
        RoleModel role = realm.getRole(ROLE);
        return role != null && user.hasRole(role);
    }

    /** Everybody who may decide and can be mailed: who has the role themselves, not through a group. */
    List<Manager> of(LostPhoneRequestEntity request, UserModel person) {
        RoleModel role = realm.getRole(ROLE);
        if (role == null) {
            return List.of();
        }
        List<Manager> managers = new ArrayList<>();
        // Collected first: the stream holds a cursor, and looking at memberships asks the database again.
        List<UserModel> candidates =
                session.users().getRoleMembersStream(realm, role).toList();
        for (UserModel candidate : candidates) {
            if (candidate.isEnabled() && !StringUtil.isBlank(candidate.getEmail())) {
                commonOffice(candidate, request, person)
                        .ifPresent(office -> managers.add(new Manager(candidate, office)));
            }
        }
        return managers;
    }

    /** The office on whose behalf somebody may decide; empty for who may not. */
    Optional<OrganizationModel> officeToDecideFor(UserModel user, LostPhoneRequestEntity request, UserModel person) {
        return isManager(user) ? commonOffice(user, request, person) : Optional.empty();
    }

    private Optional<OrganizationModel> commonOffice(UserModel user, LostPhoneRequestEntity request, UserModel person) {
        if (user.getId().equals(person.getId()) || isPlatformAdmin(person)) {
            return Optional.empty();
        }
        return request.officeIds().stream()
                .flatMap(id -> offices.byId(id).stream())
                .filter(OrganizationModel::isEnabled)
                .filter(office -> office.isMember(user) && office.isMember(person))
                .findFirst();
    }

    /** Whether somebody has any say over the realm itself. */
    boolean isPlatformAdmin(UserModel user) {
        ClientModel management = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        Stream<RoleModel> ofClient = management == null ? Stream.empty() : management.getRolesStream();
        return Stream.concat(ofClient, Stream.ofNullable(realm.getRole(AdminRoles.ADMIN)))
                .anyMatch(user::hasRole);
    }
}
