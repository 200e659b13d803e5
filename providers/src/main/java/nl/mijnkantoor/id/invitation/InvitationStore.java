package nl.mijnkantoor.id.invitation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mijnkantoor.id.common.PersonLock;
import nl.mijnkantoor.id.common.PersonSearch;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.credential.PasswordCredentialModel;

/** The invitations of one realm in the database, within the caller's transaction. */
final class InvitationStore {

    private static final String CLOSED = "('ACCEPTED', 'REVOKED')";

    private final EntityManager em;
    private final String realmId;

    InvitationStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    /**
     * What a list of invitations is narrowed to; absent means any.
     *
     * @param organizationIds any of these
     * @param search part of the e-mail address or of a name
     */
    record Filter(
            @Nullable Set<String> organizationIds,
            @Nullable InvitationStatus status,
            @Nullable String search,
            Instant now) {}

    /** Whose invitations are meant. */
    enum Owner {
        USER("i.userId = :value"),
        OFFICE("i.organizationId = :value");

        private final String condition;

        Owner(String condition) {
            this.condition = condition;
        }
    }

    void add(InvitationEntity invitation) {
        em.persist(invitation);
        // Its steps refer to it by id only: left to itself Hibernate may write a step before it. In a batch of new
        // ones no step was there before the first of them, and Hibernate keeps to that order.
        if (!EntityManagers.isBatchMode()) {
            em.flush();
        }
    }

    void addStep(InvitationStepEntity step) {
        em.persist(step);
    }

    /**
     * Adds a step to the person's accepted invitations that lack it; once, though the person does two things at one moment.
     *
     * @return whether there seemed to be any
     */
    boolean addFirst(InvitationStep step, String userId, Instant happenedAt, @Nullable String address) {
        if (acceptedWithout(step, userId).isEmpty()) {
            return false;
        }
        lockPerson(userId);
        // Another transaction may have added it while this one waited.
        acceptedWithout(step, userId)
                .forEach(id -> addStep(new InvitationStepEntity(id, step, happenedAt, userId, address, null)));
        return true;
    }

    private List<String> acceptedWithout(InvitationStep step, String userId) {
        return em.createQuery(
                        "select i.id from InvitationEntity i where i.realmId = :realm and i.userId = :user"
                                + " and i.status = :accepted and not exists (select 1 from InvitationStepEntity s"
                                + " where s.invitationId = i.id and s.step = :step)",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .setParameter("accepted", InvitationStatus.ACCEPTED)
                .setParameter("step", step)
                .getResultList();
    }

    Optional<InvitationEntity> byId(String id) {
        return Optional.ofNullable(em.find(InvitationEntity.class, id))
                .filter(invitation -> realmId.equals(invitation.realmId()));
    }

    /** The hash alone is asked for: whatever the database knows of its tables, it finds one row by it. */
    Optional<InvitationEntity> byTokenHash(String hash) {
        return em.createQuery("select i from InvitationEntity i where i.tokenHash = :hash", InvitationEntity.class)
                .setParameter("hash", hash)
                .getResultStream()
                .filter(invitation -> realmId.equals(invitation.realmId()))
                .findFirst();
    }

    /**
     * Gives the invitation with this link, if its mail is on its way, another status. One statement checks what it changes, which
     * is all the locking that takes.
     *
     * @return its id; empty when nothing was changed
     */
    Optional<String> endQueued(String hash, InvitationStatus outcome) {
        return em
                .createQuery("select i.id from InvitationEntity i where i.tokenHash = :hash", String.class)
                .setParameter("hash", hash)
                .getResultList()
                .stream()
                .filter(id -> endQueued(id, hash, outcome))
                .findFirst();
    }

    private boolean endQueued(String id, String hash, InvitationStatus outcome) {
        return em.createQuery("update InvitationEntity i set i.status = :outcome where i.id = :id"
                                + " and i.realmId = :realm and i.tokenHash = :hash and i.status = :queued")
                        .setParameter("outcome", outcome)
                        .setParameter("id", id)
                        .setParameter("realm", realmId)
                        .setParameter("hash", hash)
                        .setParameter("queued", InvitationStatus.QUEUED)
                        .executeUpdate()
                == 1;
    }

    /** The invitation a newer link of which has taken this link's place. */
    Optional<InvitationEntity> byOldLink(String hash) {
        return em.createQuery(
                        "select i from OldLinkEntity o join InvitationEntity i on i.id = o.invitationId"
                                + " where i.realmId = :realm and o.tokenHash = :hash",
                        InvitationEntity.class)
                .setParameter("realm", realmId)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Lets a link that is about to be replaced lead to the newer one of this invitation. */
    void addOldLink(String hash, InvitationEntity newer) {
        em.merge(new OldLinkEntity(hash, newer.id()));
    }

    /** Lets all links of an invitation lead to another one, which takes its place. */
    void handLinksOver(InvitationEntity older, InvitationEntity newer) {
        em.createQuery("update OldLinkEntity o set o.invitationId = :newer where o.invitationId = :older")
                .setParameter("newer", newer.id())
                .setParameter("older", older.id())
                .executeUpdate();
        addOldLink(older.tokenHash(), newer);
    }

    /** Keeps every other transaction off this person's invitations until this one ends. */
    void lockPerson(String userId) {
        PersonLock.take(em, userId);
    }

    /** Re-reads the invitation and keeps every other transaction off it until this one ends. */
    void lock(InvitationEntity invitation) {
        em.refresh(invitation, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether there is anything the person could log in with. */
    boolean hasCredential(String userId) {
        return em.createQuery("select count(c) from CredentialEntity c where c.user.id = :user", Long.class)
                        .setParameter("user", userId)
                        .getSingleResult()
                > 0;
    }

    /** Takes out of an invitation's timeline who had to do with it and from where, and forgets its older links. */
    void anonymiseParts(InvitationEntity invitation) {
        em.createQuery("update InvitationStepEntity s set s.actorId = null, s.address = null, s.detail = null"
                        + " where s.invitationId = :id")
                .setParameter("id", invitation.id())
                .executeUpdate();
        em.createQuery("delete from OldLinkEntity o where o.invitationId = :id")
                .setParameter("id", invitation.id())
                .executeUpdate();
    }

    /** Asks the database, not the cache: what another transaction committed while this one waited for a lock counts. */
    boolean hasPassword(String userId) {
        return em.createQuery(
                                "select count(c) from CredentialEntity c where c.user.id = :user and c.type = :type",
                                Long.class)
                        .setParameter("user", userId)
                        .setParameter("type", PasswordCredentialModel.TYPE)
                        .getSingleResult()
                > 0;
    }

    /** Every invitation of a person, whatever became of it. */
    List<InvitationEntity> ofPerson(String userId) {
        return em.createQuery(
                        "select i from InvitationEntity i where i.realmId = :realm and i.userId = :user order by i.id",
                        InvitationEntity.class)
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .getResultList();
    }

    List<InvitationEntity> search(Filter filter, int first, int max) {
        return query("select i", " order by i.createdAt desc, i.id", filter, InvitationEntity.class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    long count(Filter filter) {
        return query("select count(i)", "", filter, Long.class).getSingleResult();
    }

    boolean hasStep(InvitationEntity invitation, InvitationStep step, Instant at) {
        return em.createQuery(
                                "select count(s) from InvitationStepEntity s where s.invitationId = :id"
                                        + " and s.step = :step and s.happenedAt = :at",
                                Long.class)
                        .setParameter("id", invitation.id())
                        .setParameter("step", step)
                        .setParameter("at", at.toEpochMilli())
                        .getSingleResult()
                > 0;
    }

    List<InvitationStepEntity> timeline(InvitationEntity invitation) {
        return em.createQuery(
                        "select s from InvitationStepEntity s where s.invitationId = :id order by s.happenedAt, s.id",
                        InvitationStepEntity.class)
                .setParameter("id", invitation.id())
                .getResultList();
    }

    /** The links of an office or a user whose mail may not have left yet. */
    List<String> queued(Owner owner, String id) {
        return em.createQuery(
                        "select i.tokenHash from InvitationEntity i where i.realmId = :realm and " + owner.condition
                                + " and i.status = :queued",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("value", id)
                .setParameter("queued", InvitationStatus.QUEUED)
                .getResultList();
    }

    void removeOfUser(String userId) {
        remove(" and " + Owner.USER.condition, Map.of("value", userId));
    }

    /**
     * Ends the invitations of an office that is gone. Those stay, revoked, whose people were made for them and have not come in: by
     * them upkeep finds and removes these people, which nothing else does.
     */
    void endOfOrganization(String organizationId, Instant now) {
        String office = " and " + Owner.OFFICE.condition;
        remove(office + " and (i.status = 'ACCEPTED' or i.madePerson = false)", Map.of("value", organizationId));
        em.createQuery("update InvitationEntity i set i.status = :revoked, i.closedAt = coalesce(i.closedAt, :now),"
                        + " i.dueAt = :now where i.realmId = :realm" + office)
                .setParameter("realm", realmId)
                .setParameter("revoked", InvitationStatus.REVOKED)
                .setParameter("now", now.toEpochMilli())
                .setParameter("value", organizationId)
                .executeUpdate();
    }

    void removeAll() {
        remove("", Map.of());
    }

    /** The realm is always named: the indexes begin with it. */
    private void remove(String which, Map<String, String> parameters) {
        String removed = "InvitationEntity i where i.realmId = :realm" + which;
        for (String part : List.of("InvitationStepEntity", "OldLinkEntity")) {
            execute(
                    "delete from " + part + " p where p.invitationId in (select i.id from " + removed + ")",
                    parameters);
        }
        execute("delete from " + removed, parameters);
    }

    private void execute(String statement, Map<String, String> parameters) {
        Query query = em.createQuery(statement).setParameter("realm", realmId);
        parameters.forEach(query::setParameter);
        query.executeUpdate();
    }

    private <T> TypedQuery<T> query(String select, String order, Filter filter, Class<T> type) {
        StringBuilder jpql = new StringBuilder(select).append(" from InvitationEntity i where i.realmId = :realm");
        Set<String> organizationIds = filter.organizationIds();
        if (organizationIds != null) {
            jpql.append(" and i.organizationId in :organizations");
        }
        String search = filter.search();
        if (search != null) {
            jpql.append(" and ").append(PersonSearch.condition("i"));
        }
        InvitationStatus status = filter.status();
        if (status == InvitationStatus.EXPIRED) {
            jpql.append(" and i.status not in " + CLOSED + " and i.expiresAt <= :now");
        } else if (status != null) {
            jpql.append(" and i.status = :status");
            if (!status.isFinal()) {
                jpql.append(" and i.expiresAt > :now");
            }
        }
        TypedQuery<T> query =
                em.createQuery(jpql.append(order).toString(), type).setParameter("realm", realmId);
        if (organizationIds != null) {
            query.setParameter("organizations", organizationIds);
        }
        if (search != null) {
            query.setParameter("search", PersonSearch.pattern(search));
        }
        if (status != null) {
            if (!status.isFinal()) {
                query.setParameter("now", filter.now().toEpochMilli());
            }
            if (status != InvitationStatus.EXPIRED) {
                query.setParameter("status", status);
            }
        }
        return query;
    }
}
