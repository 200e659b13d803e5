package nl.mijnkantoor.id.bulk;

import java.util.HashMap;
import java.util.Map;
import nl.mijnkantoor.id.office.OfficeManagers;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whoever handed a file in, when the turn of its lines comes. What they may do was asked then; what an office's managers may do
 * depends on who belongs to which office, and that may have changed.
 */
final class Submitter {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final OfficeManagers managers;
    private final @Nullable UserModel manager;
    private final Map<String, Boolean> managed = new HashMap<>();

    /** An admin of the platform, and one of another realm, is bound by nothing here. */
    Submitter(KeycloakSession session, String userId) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.managers = new OfficeManagers(session);
        UserModel user = session.users().getUserById(realm, userId);
        this.manager = user == null || managers.isPlatformAdmin(user) ? null : user;
    }

    /** Whether they still manage this office. */
    boolean mayManage(OrganizationModel office) {
        UserModel user = manager;
        return user == null || managed.computeIfAbsent(office.getId(), id -> managers.manages(user, office));
    }

    /** Whether they may bring this person into the office. */
    boolean mayInvite(String personId, OrganizationModel office) {
        if (manager == null) {
            return true;
        }
        UserModel person = session.users().getUserById(realm, personId);
        return person != null && managers.reach(person, !office.isMember(person));
    }
}
