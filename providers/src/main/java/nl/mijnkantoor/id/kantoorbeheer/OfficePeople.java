package nl.mijnkantoor.id.kantoorbeheer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mijnkantoor.id.common.PersonSearch;
import nl.mijnkantoor.id.office.OfficeManagers;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.jpa.entities.UserEntity;

/**
 * The people of one office. Asks the database a few times a page, however many people there are: Keycloak's own way would ask
 * several times a person, and could not tell how many wait for what.
 */
final class OfficePeople {

    private static final String MEMBERS = " from UserEntity u where u.realmId = :realm and exists (select 1 from"
            + " UserGroupMembershipEntity m, OrganizationEntity o where m.user = u and m.groupId = o.groupId and o.id = :office)";
    private static final String HAS = "exists (select 1 from CredentialEntity c where c.user = u and c.type = ";
    private static final String HAS_PASSWORD = HAS + "'" + PasswordCredentialModel.TYPE + "')";
    private static final String HAS_INVITATION =
            "exists (select 1 from InvitationEntity i where i.userId = u.id and i.organizationId = :office and i.status ";
    private static final String IS_REVOKED =
            "(" + HAS_INVITATION + "= 'REVOKED') and not " + HAS_INVITATION + "<> 'REVOKED'))";
    private static final String HAS_SECOND_FACTOR = HAS + "'" + OTPCredentialModel.TYPE + "')";

    private final KeycloakSession session;
    private final EntityManager em;
    private final RealmModel realm;
    private final OrganizationModel office;

    OfficePeople(KeycloakSession session, OrganizationModel office) {
        this.session = session;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = session.getContext().getRealm();
        this.office = office;
    }

    /**
     * What the list is narrowed to; absent means any.
     *
     * @param search part of the e-mail address or of a name
     */
    record Filter(@Nullable String search, @Nullable PersonStatus status) {}

    List<PersonRepresentation> search(Filter filter, int first, int max) {
        List<UserEntity> page = query(
                        "select u", " order by lower(u.lastName), lower(u.firstName), u.id", filter, UserEntity.class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
        List<String> ids = page.stream().map(UserEntity::getId).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> credentials = credentials(ids);
        Set<String> revoked = revoked(ids);
        Map<String, Instant> logins = lastLogins(ids);
        Set<String> managers = managers();
        return page.stream()
                .map(user -> representation(
                        user,
                        credentials.getOrDefault(user.getId(), Set.of()),
                        revoked.contains(user.getId()),
                        managers.contains(user.getId()),
                        logins.get(user.getId())))
                .toList();
    }

    long count(Filter filter) {
        return query("select count(u)", "", filter, Long.class).getSingleResult();
    }

    private static PersonRepresentation representation(
            UserEntity user, Set<String> credentials, boolean revoked, boolean manager, @Nullable Instant lastLogin) {
        return new PersonRepresentation(
                user.getId(),
                user.getEmail(),
                user.getFirstName(),
                user.getLastName(),
                PersonStatus.of(
                        user.isEnabled(),
                        revoked,
                        credentials.contains(PasswordCredentialModel.TYPE),
                        credentials.contains(OTPCredentialModel.TYPE)),
                manager,
                lastLogin == null ? null : lastLogin.toString());
    }

    private Map<String, Set<String>> credentials(List<String> ids) {
        Map<String, Set<String>> types = new HashMap<>();
        em.createQuery("select c.user.id, c.type from CredentialEntity c where c.user.id in :ids", Tuple.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> types.computeIfAbsent(row.get(0, String.class), id -> new HashSet<>())
                        .add(row.get(1, String.class)));
        return types;
    }

    /** Those whom the office invited, but no longer does. */
    private Set<String> revoked(List<String> ids) {
        return Set.copyOf(
                em.createQuery("select u.id from UserEntity u where u.id in :ids and " + IS_REVOKED, String.class)
                        .setParameter("ids", ids)
                        .setParameter("office", office.getId())
                        .getResultList());
    }

    /** As long ago as the realm keeps its events. */
    private Map<String, Instant> lastLogins(List<String> ids) {
        return em
                .createQuery(
                        "select e.userId, max(e.time) from EventEntity e where e.userId in :ids and e.type = :type"
                                + " and e.realmId = :realm group by e.userId",
                        Tuple.class)
                .setParameter("ids", ids)
                .setParameter("type", EventType.LOGIN.name())
                .setParameter("realm", realm.getId())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class), row -> Instant.ofEpochMilli(row.get(1, Long.class))));
    }

    private Set<String> managers() {
        return new OfficeManagers(session)
                .of(office).stream().map(UserModel::getId).collect(Collectors.toSet());
    }

    private <T> TypedQuery<T> query(String select, String order, Filter filter, Class<T> type) {
        StringBuilder jpql = new StringBuilder(select).append(MEMBERS);
        String search = filter.search();
        if (search != null) {
            jpql.append(" and ").append(PersonSearch.condition("u"));
        }
        PersonStatus status = filter.status();
        if (status != null) {
            jpql.append(
                    switch (status) {
                        case DISABLED -> " and u.enabled = false";
                        case INVITED -> " and u.enabled = true and not " + HAS_PASSWORD + " and not " + IS_REVOKED;
                        case REVOKED -> " and u.enabled = true and not " + HAS_PASSWORD + " and " + IS_REVOKED;
                        case NO_SECOND_FACTOR ->
                            " and u.enabled = true and " + HAS_PASSWORD + " and not " + HAS_SECOND_FACTOR;
                        case ACTIVE -> " and u.enabled = true and " + HAS_PASSWORD + " and " + HAS_SECOND_FACTOR;
                    });
        }
        TypedQuery<T> query = em.createQuery(jpql.append(order).toString(), type)
                .setParameter("realm", realm.getId())
                .setParameter("office", office.getId());
        if (search != null) {
            query.setParameter("search", PersonSearch.pattern(search));
        }
        return query;
    }
}
