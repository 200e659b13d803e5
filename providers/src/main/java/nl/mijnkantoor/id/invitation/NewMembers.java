package nl.mijnkantoor.id.invitation;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.MembershipMetadata;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.OrganizationEntity;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.representations.idm.MembershipType;

/**
 * Brings people into offices whose users were made in this same transaction. The first one of an office takes Keycloak's own way,
 * which also marks what its caches know of the office as out of date when the transaction ends. For each further one that way
 * would ask the database two questions more whose answers are known: somebody new is in no office yet. They join the office's
 * group as that way does in the end, with the same events.
 */
public final class NewMembers {

    private final KeycloakSession session;
    private final Map<String, GroupModel> groups = new HashMap<>();

    /** Good for one transaction. */
    public NewMembers(KeycloakSession session) {
        this.session = session;
    }

    void join(OrganizationModel office, UserModel user) {
        GroupModel group = groups.get(office.getId());
        if (group == null) {
            session.getProvider(OrganizationProvider.class).addMember(office, user);
            groups.put(office.getId(), groupOf(office));
        } else {
            inContextOf(office, () -> {
                user.joinGroup(group, new MembershipMetadata(MembershipType.UNMANAGED));
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
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        OrganizationEntity entity = em.find(OrganizationEntity.class, office.getId());
        return session.groups().getGroupById(session.getContext().getRealm(), entity.getGroupId());
    }
}
