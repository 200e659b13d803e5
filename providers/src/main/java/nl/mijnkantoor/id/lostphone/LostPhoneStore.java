package nl.mijnkantoor.id.lostphone;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mijnkantoor.id.common.PersonLock;
import org.jspecify.annotations.Nullable;

/** The requests of one realm in the database, within the caller's transaction. */
final class LostPhoneStore {

    private static final String REQUESTS = " from LostPhoneRequestEntity r where r.realmId = :realm";
    private static final String CLOSED = "('DONE', 'REFUSED', 'CANCELLED')";

    private final EntityManager em;
    private final String realmId;

    LostPhoneStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    /**
     * What a list of requests is narrowed to; absent means any.
     *
     * @param officeIds only requests to one of these offices
     */
    record Filter(@Nullable Set<String> officeIds, @Nullable LostPhoneStatus status, Instant now) {}

    void add(LostPhoneRequestEntity request) {
        em.persist(request);
        // Its steps refer to it by id only: left to itself Hibernate may write a step before it.
        em.flush();
    }

    void addStep(LostPhoneStepEntity step) {
        em.persist(step);
    }

    Optional<LostPhoneRequestEntity> byId(String id) {
        return Optional.ofNullable(em.find(LostPhoneRequestEntity.class, id))
                .filter(request -> realmId.equals(request.realmId()));
    }

    Optional<LostPhoneRequestEntity> byLinkHash(String hash) {
        return byHash("r.linkHash = :hash", hash);
    }

    /** The link of an approved request cancels it, too. */
    Optional<LostPhoneRequestEntity> byCancelHash(String hash) {
        return byHash("(r.cancelHash = :hash or r.linkHash = :hash)", hash);
    }

    private Optional<LostPhoneRequestEntity> byHash(String condition, String hash) {
        return em.createQuery("select r" + REQUESTS + " and " + condition, LostPhoneRequestEntity.class)
                .setParameter("realm", realmId)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** The person's request that still waits for something. */
    Optional<LostPhoneRequestEntity> openOf(String userId, Instant now) {
        return em.createQuery(
                        "select r" + REQUESTS + " and r.userId = :user and r.status not in " + CLOSED
                                + " and r.expiresAt > :now",
                        LostPhoneRequestEntity.class)
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .setParameter("now", now.toEpochMilli())
                .getResultStream()
                .findFirst();
    }

    /** Keeps every other transaction off this person's requests until this one ends. */
    void lockPerson(String userId) {
        PersonLock.take(em, userId);
    }

    /** The same, and re-reads the request as the transactions before this one left it. */
    void lock(LostPhoneRequestEntity request) {
        lockPerson(request.userId());
        em.refresh(request, LockModeType.PESSIMISTIC_WRITE);
    }

    List<LostPhoneRequestEntity> search(Filter filter, int first, int max) {
        return query("select r", " order by r.createdAt desc, r.id", filter, LostPhoneRequestEntity.class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    long count(Filter filter) {
        return query("select count(r)", "", filter, Long.class).getSingleResult();
    }

    List<LostPhoneStepEntity> timeline(LostPhoneRequestEntity request) {
        return em.createQuery(
                        "select s from LostPhoneStepEntity s where s.requestId = :id order by s.happenedAt, s.id",
                        LostPhoneStepEntity.class)
                .setParameter("id", request.id())
                .getResultList();
    }

    void removeOfUser(String userId) {
        remove("userId", userId);
    }

    void removeAll() {
        remove("realmId", realmId);
    }

    /** What an office was asked goes on at the person's other offices, or with the platform's admins. */
    void forgetOffice(String officeId) {
        em.createQuery("select r" + REQUESTS + " and :office member of r.officeIds", LostPhoneRequestEntity.class)
                .setParameter("realm", realmId)
                .setParameter("office", officeId)
                .getResultList()
                .forEach(request -> request.forgetOffice(officeId));
    }

    private void remove(String attribute, String value) {
        em.createQuery("delete from LostPhoneStepEntity s where s.requestId in"
                        + " (select r.id from LostPhoneRequestEntity r where r." + attribute + " = :value)")
                .setParameter("value", value)
                .executeUpdate();
        em.createQuery("delete from LostPhoneRequestEntity r where r." + attribute + " = :value")
                .setParameter("value", value)
                .executeUpdate();
    }

    private <T> TypedQuery<T> query(String select, String order, Filter filter, Class<T> type) {
        StringBuilder jpql = new StringBuilder(select).append(REQUESTS);
        Set<String> officeIds = filter.officeIds();
        if (officeIds != null) {
            jpql.append(" and exists (select 1 from r.officeIds office where office in :offices)");
        }
        LostPhoneStatus status = filter.status();
        if (status == LostPhoneStatus.EXPIRED) {
            jpql.append(" and r.status not in " + CLOSED + " and r.expiresAt <= :now");
        } else if (status != null) {
            jpql.append(
                    status.isFinal() ? " and r.status = :status" : " and r.status = :status and r.expiresAt > :now");
        }
        TypedQuery<T> query =
                em.createQuery(jpql.append(order).toString(), type).setParameter("realm", realmId);
        if (officeIds != null) {
            query.setParameter("offices", officeIds);
        }
        if (status != null && !status.isFinal()) {
            query.setParameter("now", filter.now().toEpochMilli());
        }
        if (status != null && status != LostPhoneStatus.EXPIRED) {
            query.setParameter("status", status);
        }
        return query;
    }
}
