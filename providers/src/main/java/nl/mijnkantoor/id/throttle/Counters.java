package nl.mijnkantoor.id.throttle;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The table of counters, within one transaction. Every change is one statement that checks what it changes, so that tries made
 * at the same moment are all counted; the database does it, on whatever node they are made.
 */
final class Counters {

    private final EntityManager entities;

    Counters(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Counts one try, and tells whether it was within the limit.
     *
     * @throws ConstraintViolationException on H2, when somebody else made the counter at the same moment; the transaction is
     *     lost then, and the next one will find the counter
     */
    boolean count(CounterKey key, Limit limit, long now) {
        if (addTo(key, limit, now) || beginAnew(key, limit, now)) {
            return true;
        }
        return entities.find(Counter.class, key.id()) == null && (begin(key, limit, now) || addTo(key, limit, now));
    }

    /** When the window of a used-up counter ends; zero while there is room. */
    long fullUntil(CounterKey key, Limit limit, long now) {
        List<Long> ends = entities.createQuery(
                        "select c.endsAt from Counter c where c.id = :id and c.endsAt > :now and c.tries >= :limit",
                        Long.class)
                .setParameter("id", key.id())
                .setParameter("now", now)
                .setParameter("limit", limit.count())
                .getResultList();
        return ends.isEmpty() ? 0 : ends.get(0);
    }

    void remove(CounterKey key) {
        entities.createQuery("delete from Counter c where c.id = :id")
                .setParameter("id", key.id())
                .executeUpdate();
    }

    void removeEnded(long now) {
        entities.createQuery("delete from Counter c where c.endsAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    void removeAll(String realmId) {
        entities.createQuery("delete from Counter c where c.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    private boolean addTo(CounterKey key, Limit limit, long now) {
        return entities.createQuery("update Counter c set c.tries = c.tries + 1"
                                + " where c.id = :id and c.endsAt > :now and c.tries < :limit")
                        .setParameter("id", key.id())
                        .setParameter("now", now)
                        .setParameter("limit", limit.count())
                        .executeUpdate()
                > 0;
    }

    private boolean beginAnew(CounterKey key, Limit limit, long now) {
        return entities.createQuery(
                                "update Counter c set c.tries = 1, c.endsAt = :end where c.id = :id and c.endsAt <= :now")
                        .setParameter("id", key.id())
                        .setParameter("now", now)
                        .setParameter("end", now + limit.window().toMillis())
                        .executeUpdate()
                > 0;
    }

    private boolean begin(CounterKey key, Limit limit, long now) {
        return entities.createQuery("insert into Counter (id, realmId, tries, endsAt) values (:id, :realm, 1, :end)"
                                + " on conflict (id) do nothing")
                        .setParameter("id", key.id())
                        .setParameter("realm", key.realmId())
                        .setParameter("end", now + limit.window().toMillis())
                        .executeUpdate()
                > 0;
    }
}
