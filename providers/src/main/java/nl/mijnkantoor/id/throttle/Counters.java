package nl.mijnkantoor.id.throttle;

import jakarta.persistence.EntityManager;
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
        return entities.createQuery(
                                "insert into Counter as c (id, realmId, tries, endsAt) values (:id, :realm, 1, :end)"
                                        + " on conflict (id) do update set"
                                        + " tries = case when c.endsAt <= :now then 1 else c.tries + 1 end,"
                                        + " endsAt = case when c.endsAt <= :now then :end else c.endsAt end"
                                        + " where c.endsAt <= :now or c.tries < :limit")
                        .setParameter("id", key.id())
                        .setParameter("realm", key.realmId())
                        .setParameter("end", now + limit.window().toMillis())
                        .setParameter("now", now)
                        .setParameter("limit", limit.count())
                        .executeUpdate()
                > 0;
    }

    /** When the window of a used-up counter ends; zero while there is room. */
    long fullUntil(CounterKey key, Limit limit, long now) {
        Counter counter = entities.find(Counter.class, key.id());
        if (counter == null) {
            return 0;
        }
        // Other transactions go on counting: the next look must not be at what this one saw.
        entities.detach(counter);
        return counter.fullUntil(limit, now);
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
}
