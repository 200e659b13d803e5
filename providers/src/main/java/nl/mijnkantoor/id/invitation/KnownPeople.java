package nl.mijnkantoor.id.invitation;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.mijnkantoor.id.common.Moment;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * What the database knows of the people behind many addresses at once: a handful of questions for each few hundred, where one
 * by one it would be a handful each. Sees the realm's own users only, which is where invited people are.
 */
public final class KnownPeople {

    private static final int AT_ONCE = 500;

    private final EntityManager em;
    private final String realmId;

    /** Asks about the session's realm. */
    public KnownPeople(KeycloakSession session) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    /** Somebody who has a user. */
    public static final class Known {

        private final String userId;
        private final @Nullable String email;
        private final boolean enabled;
        private final Set<String> offices = new HashSet<>();
        private final Map<String, InvitationStatus> open = new HashMap<>();
        private boolean hasPassword;

        Known(String userId, @Nullable String email, boolean enabled) {
            this.userId = userId;
            this.email = email;
            this.enabled = enabled;
        }

        /** The id of the user. */
        public String userId() {
            return userId;
        }

        /** Whether this is the user's address, not only the name. */
        public boolean hasAddress(String address) {
            return address.equals(email);
        }

        /** Whether the user is not switched off. */
        public boolean isEnabled() {
            return enabled;
        }

        /** Whether the person is a member of this office. */
        public boolean isMember(String organizationId) {
            return offices.contains(organizationId);
        }

        /** Whether the person is a member of any office. */
        public boolean hasOffice() {
            return !offices.isEmpty();
        }

        /** Whether the person can log in for this office. */
        public boolean isActive(String organizationId) {
            return hasPassword && isMember(organizationId);
        }

        /** Where this office's open invitation stands; null without one. */
        public @Nullable InvitationStatus openInvitation(String organizationId) {
            return open.get(organizationId);
        }
    }

    /** Those who have a user, by address or user name in lower case. */
    public Map<String, Known> byAddress(Collection<String> addresses) {
        List<String> all = new ArrayList<>(new HashSet<>(addresses));
        Map<String, Known> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.putAll(some(all.subList(from, Math.min(from + AT_ONCE, all.size()))));
        }
        return found;
    }

    private Map<String, Known> some(List<String> addresses) {
        Map<String, Known> byAddress = new HashMap<>();
        Map<String, Known> byId = new HashMap<>();
        // Two questions, each answered by an index: asked for either at once, PostgreSQL reads every realm's users.
        Stream.of("u.email", "u.username")
                .flatMap(attribute -> usersWith(attribute, addresses).stream())
                .forEach(row -> {
                    String email = row[2] == null ? null : ((String) row[2]).toLowerCase(Locale.ROOT);
                    Known known = byId.computeIfAbsent((String) row[0], id -> new Known(id, email, (Boolean) row[3]));
                    byAddress.putIfAbsent((String) row[1], known);
                    if (email != null) {
                        byAddress.put(email, known);
                    }
                });
        if (!byId.isEmpty()) {
            addStanding(byId);
        }
        return byAddress;
    }

    private List<Object[]> usersWith(String attribute, List<String> values) {
        return em.createQuery(
                        "select u.id, u.username, u.email, u.enabled from UserEntity u where u.realmId = :realm and "
                                + attribute + " in :values",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("values", values)
                .getResultList();
    }

    private void addStanding(Map<String, Known> byId) {
        em.createQuery(
                        "select m.user.id, o.id from UserGroupMembershipEntity m, OrganizationEntity o"
                                + " where o.groupId = m.groupId and m.user.id in :users",
                        Object[].class)
                .setParameter("users", byId.keySet())
                .getResultList()
                .forEach(row -> known(byId, row[0]).offices.add((String) row[1]));
        em.createQuery(
                        "select distinct c.user.id from CredentialEntity c where c.type = :type and c.user.id in :users",
                        String.class)
                .setParameter("type", PasswordCredentialModel.TYPE)
                .setParameter("users", byId.keySet())
                .getResultList()
                .forEach(id -> known(byId, id).hasPassword = true);
        em.createQuery(
                        "select i.userId, i.organizationId, i.status from InvitationEntity i"
                                + " where i.userId in :users and i.expiresAt > :now and i.status not in :closed",
                        Object[].class)
                .setParameter("users", byId.keySet())
                .setParameter("now", Moment.now().toEpochMilli())
                .setParameter("closed", List.of(InvitationStatus.ACCEPTED, InvitationStatus.REVOKED))
                .getResultList()
                .forEach(row -> known(byId, row[0]).open.put((String) row[1], (InvitationStatus) row[2]));
    }

    private static Known known(Map<String, Known> byId, Object id) {
        return Objects.requireNonNull(byId.get((String) id));
    }
}
