package nl.mijnkantoor.id.lostphone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mijnkantoor.id.office.OfficeManagers;
import nl.mijnkantoor.id.office.Offices;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.utils.StringUtil;

/**
 * Which office managers may decide about a request: those of the offices that were asked and that the person still belongs to,
 * but nobody about themselves or about an admin of the platform.
 */
final class RequestManagers {

    private final Offices offices;
    private final OfficeManagers managers;

    RequestManagers(KeycloakSession session) {
        this.offices = new Offices(session, session.getContext().getRealm());
        this.managers = new OfficeManagers(session);
    }

    /**
     * A manager who may decide, and on behalf of which office.
     *
     * @param office the first one that was asked and that they manage
     */
    record Manager(UserModel user, OrganizationModel office) {}

    /** Everybody who may decide and can be mailed, each once. */
    List<Manager> of(LostPhoneRequestEntity request, UserModel person) {
        return of(asked(request, person), person);
    }

    /** Everybody who could decide, and be mailed, if this person asked now. */
    List<Manager> of(UserModel person) {
        return of(offices.of(person).stream(), person);
    }

    private List<Manager> of(Stream<OrganizationModel> asked, UserModel person) {
        if (managers.isPlatformAdmin(person)) {
            return List.of();
        }
        Map<String, Manager> found = new LinkedHashMap<>();
        asked.forEach(office -> managers.of(office).stream()
                .filter(user -> !user.getId().equals(person.getId()) && !StringUtil.isBlank(user.getEmail()))
                .forEach(user -> found.putIfAbsent(user.getId(), new Manager(user, office))));
        return List.copyOf(found.values());
    }

    /** Whether somebody may decide about this person's request as a manager. */
    boolean mayDecide(UserModel user, LostPhoneRequestEntity request, UserModel person) {
        return !user.getId().equals(person.getId())
                && !managers.isPlatformAdmin(person)
                && asked(request, person).anyMatch(office -> managers.manages(user, office));
    }

    boolean isPlatformAdmin(UserModel user) {
        return managers.isPlatformAdmin(user);
    }

    private Stream<OrganizationModel> asked(LostPhoneRequestEntity request, UserModel person) {
        return request.officeIds().stream()
                .flatMap(id -> offices.byId(id).stream())
                .filter(office -> office.isMember(person));
    }
}
