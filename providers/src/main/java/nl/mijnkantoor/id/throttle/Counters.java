package nl.mijnkantoor.id.throttle;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The table of counters, within one transaction. Every change is one statement that checks what it changes, so that tries made
 * at the same moment are all counted; the database does it, on whatever node they are made.
 */
final class Counters {

    private static final String ANY_DATABASE = count("Counter", "realmId", "endsAt");

    /** The same as {@link #ANY_DATABASE}: Hibernate translates an insert anew each time, which costs more than running it. */
    private static final String POSTGRES = count("{h-schema}MIJNKANTOOR_THROTTLE", "REALM_ID", "ENDS_AT");

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
        Query query = isPostgres() ? entities.createNativeQuery(POSTGRES) : entities.createQuery(ANY_DATABASE);
        return query.setParameter("id", key.id())
                        .setParameter("realm", key.realmId())
                        .setParameter("end", now + limit.window().toMillis())
                        .setParameter("now", now)
                        .setParameter("limit", limit.count())
                        .executeUpdate()
                > 0;
    }

    private static String count(String table, String realm, String end) {
        return "insert into %1$s as c (id, %2$s, tries, %3$s) values (:id, :realm, 1, :end)"
                        .formatted(table, realm, end)
                + " on conflict (id) do update set"
                + " tries = case when c.%1$s <= :now then 1 else c.tries + 1 end,".formatted(end)
                + " %1$s = case when c.%1$s <= :now then :end else c.%1$s end".formatted(end)
                + " where c.%1$s <= :now or c.tries < :limit".formatted(end);
    }

    private boolean isPostgres() {
        return entities.getEntityManagerFactory()
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof PostgreSQLDialect;
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
