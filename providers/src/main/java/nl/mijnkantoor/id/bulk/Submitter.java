package nl.mijnkantoor.id.bulk;

import java.util.HashMap;
import java.util.Map;
import nl.mijnkantoor.id.office.OfficeManagers;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
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
    private final @Nullable UserModel user;
    private final boolean isAdmin;
    private final Map<String, Boolean> managed = new HashMap<>();

    /** An admin of the platform, be it one of this realm or of the master realm, is bound by nothing here. */
    Submitter(KeycloakSession session, String userId) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.managers = new OfficeManagers(session);
        this.user = session.users().getUserById(realm, userId);
        this.isAdmin = user == null ? isAdminOfMaster(userId) : managers.isPlatformAdmin(user);
    }

    /** Of the users of the master realm only its admins can have handed anything in here. */
    private boolean isAdminOfMaster(String userId) {
        RealmModel master = session.realms().getRealmByName(Config.getAdminRealm());
        return master != null && session.users().getUserById(master, userId) != null;
    }

    /** Whether they still manage this office; nobody does whose account is gone. */
    boolean mayManage(OrganizationModel office) {
        UserModel manager = user;
        return isAdmin
                || (manager != null
                        && managed.computeIfAbsent(office.getId(), id -> managers.manages(manager, office)));
    }

    /** Whether they may bring this person into an office they manage. */
    boolean mayInvite(String personId, OrganizationModel office) {
        if (isAdmin) {
            return true;
        }
        UserModel person = session.users().getUserById(realm, personId);
        return person != null && managers.reach(person, !office.isMember(person));
    }
}
