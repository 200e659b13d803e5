package nl.mijnkantoor.id.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The outbox's table, as seen from one session and its transaction. */
final class Outbox {

    private final EntityManager entities;

    Outbox(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    void add(QueuedMail mail) {
        entities.persist(mail);
    }

    void remove(QueuedMail mail) {
        entities.remove(mail);
    }

    /**
     * Claims mail that is due, bulk mail last, and what has been due longest first: until the given moment it is due for nobody.
     * Rows that others are claiming or sending are passed over.
     *
     * @param bulkDue bulk mail that is due only later waits
     * @param exceptRealms realms whose mail has to wait
     */
    List<Claim> claim(long now, long bulkDue, long until, int most, Set<String> exceptRealms) {
        List<Claim> claims = new ArrayList<>(due(false, now, until, most, exceptRealms));
        if (claims.size() < most) {
            claims.addAll(due(true, bulkDue, until, most - claims.size(), exceptRealms));
        }
        if (!claims.isEmpty()) {
            entities.createQuery("update QueuedMail m set m.nextAttemptAt = :until where m.id in :ids")
                    .setParameter("until", until)
                    .setParameter("ids", claims.stream().map(Claim::mailId).toList())
                    .executeUpdate();
        }
        return claims;
    }

    private List<Claim> due(boolean bulk, long now, long until, int most, Set<String> exceptRealms) {
        String others = exceptRealms.isEmpty() ? "" : " and m.realmId not in :exceptRealms";
        TypedQuery<Object[]> query = passingOverLocked(entities.createQuery(
                        "select m.id, m.realmId from QueuedMail m where m.state = :state and m.bulk = :bulk"
                                + " and m.nextAttemptAt <= :now" + others + " order by m.nextAttemptAt",
                        Object[].class))
                .setParameter("state", QueuedMail.State.QUEUED)
                .setParameter("bulk", bulk)
                .setParameter("now", now)
                .setMaxResults(most);
        if (!exceptRealms.isEmpty()) {
            query.setParameter("exceptRealms", exceptRealms);
        }
        return query.getResultStream()
                .map(row -> new Claim((String) row[0], (String) row[1], until))
                .toList();
    }

    /**
     * The mail of a claim, locked until the transaction ends. Absent when the claim does not hold any more: the mail was taken
     * back, or the claim had run out and another node has the mail now.
     */
    Optional<QueuedMail> begin(Claim claim) {
        // By the id alone: told more, PostgreSQL may well look through all mail that is claimed until then.
        return passingOverLocked(entities.createQuery("select m from QueuedMail m where m.id = :id", QueuedMail.class))
                .setParameter("id", claim.mailId())
                .getResultStream()
                .filter(mail -> mail.state() == QueuedMail.State.QUEUED && mail.nextAttemptAt() == claim.until())
                .findFirst();
    }

    /** Makes claimed mail due for everybody, where the claims still hold. */
    void giveBack(List<Claim> claims, long now) {
        for (Claim claim : claims) {
            entities.createQuery("update QueuedMail m set m.nextAttemptAt = :now"
                            + " where m.id = :id and m.state = :state and m.nextAttemptAt = :until")
                    .setParameter("now", now)
                    .setParameter("id", claim.mailId())
                    .setParameter("state", QueuedMail.State.QUEUED)
                    .setParameter("until", claim.until())
                    .executeUpdate();
        }
    }

    /** Removes mail that is still to be sent, but for rows that a worker has locked; tells how many rows that were. */
    int withdraw(String realmId, String correlation) {
        List<QueuedMail> waiting = passingOverLocked(entities.createQuery(
                        "select m from QueuedMail m where m.correlation = :correlation and m.realmId = :realmId"
                                + " and m.state = :state",
                        QueuedMail.class))
                .setParameter("correlation", correlation)
                .setParameter("realmId", realmId)
                .setParameter("state", QueuedMail.State.QUEUED)
                .getResultList();
        waiting.forEach(entities::remove);
        return waiting.size();
    }

    /** Removes what reached this state before a moment, and tells how many rows that were. */
    int removeFinished(QueuedMail.State state, long before) {
        return entities.createQuery("delete from QueuedMail m where m.state = :state and m.finishedAt < :before")
                .setParameter("state", state)
                .setParameter("before", before)
                .executeUpdate();
    }

    private static <T> TypedQuery<T> passingOverLocked(TypedQuery<T> query) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI);
    }
}
