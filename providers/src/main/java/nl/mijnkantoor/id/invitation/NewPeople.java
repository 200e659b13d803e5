package nl.mijnkantoor.id.invitation;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.MembershipMetadata;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.UserAdapter;
import org.keycloak.models.jpa.entities.OrganizationEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.representations.idm.MembershipType;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.utils.StringUtil;

/**
 * Makes the users of many people, and brings them into their offices, in one transaction. What comes of it is what Keycloak makes
 * of one, with the same events; but Keycloak asks the database with every role and every group whether the user has it, and
 * somebody new has none.
 *
 * <p>The first person of an office joins it in Keycloak's own way, which also marks what its caches know of the office as out of
 * date when the transaction ends.
 */
public final class NewPeople {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager em;
    private final Map<String, GroupModel> groups = new HashMap<>();

    /** Good for one transaction. */
    public NewPeople(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Makes the user of whom the profile tells. */
    UserModel make(UserProfile profile) {
        String username = profile.getAttributes().getFirst(UserModel.USERNAME);
        String id = session.users()
                .addUser(realm, KeycloakModelUtils.generateId(), username, false, true)
                .getId();
        NewUser user = new NewUser(session, realm, em, em.find(UserEntity.class, id));
        user.isGiven(realm.getDefaultRole());
        realm.getDefaultGroupsStream().forEach(group -> user.isBroughtInto(group, null));
        profile.getAttributes().getWritable().forEach((name, values) -> set(user, name, values));
        return user;
    }

    private static void set(UserModel user, String name, List<String> values) {
        List<String> present = values.stream().filter(StringUtil::isNotBlank).toList();
        if (!present.isEmpty()) {
            user.setAttribute(name, present);
        }
    }

    /** Brings somebody into an office who was made here. */
    void join(OrganizationModel office, UserModel user) {
        GroupModel group = groups.get(office.getId());
        if (group == null) {
            session.getProvider(OrganizationProvider.class).addMember(office, user);
            groups.put(office.getId(), groupOf(office));
        } else {
            inContextOf(office, () -> {
                ((NewUser) user).isBroughtInto(group, new MembershipMetadata(MembershipType.UNMANAGED));
                OrganizationModel.OrganizationMemberJoinEvent.fire(office, user, session);
            });
        }
    }

    /** Elsewhere Keycloak lets nobody touch an office's group. */
    private void inContextOf(OrganizationModel office, Runnable task) {
        OrganizationModel before = session.getContext().getOrganization();
        session.getContext().setOrganization(office);
        try {
            task.run();
        } finally {
            session.getContext().setOrganization(before);
        }
    }

    private GroupModel groupOf(OrganizationModel office) {
        OrganizationEntity entity = em.find(OrganizationEntity.class, office.getId());
        return session.groups().getGroupById(realm, entity.getGroupId());
    }

    /** Keycloak's user in the database, without the questions whether a role or a group is there already. */
    private static final class NewUser extends UserAdapter {

        private final KeycloakSession session;

        NewUser(KeycloakSession session, RealmModel realm, EntityManager em, UserEntity entity) {
            super(session, realm, em, entity);
            this.session = session;
        }

        void isGiven(RoleModel role) {
            grantRoleImpl(role);
            RoleModel.RoleGrantedEvent.fire(role, this, session);
        }

        void isBroughtInto(GroupModel group, @Nullable MembershipMetadata metadata) {
            joinGroupImpl(group, metadata);
        }
    }
}
