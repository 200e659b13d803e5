package nl.mijnkantoor.id.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
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
     * The mail that has been due longest, locked until the transaction ends. Rows that another worker has locked are passed
     * over, so no two workers hold the same mail.
     *
     * @param exceptRealms realms whose mail has to wait
     */
    Optional<QueuedMail> claimDue(long now, Set<String> exceptRealms) {
        String others = exceptRealms.isEmpty() ? "" : " and m.realmId not in :exceptRealms";
        TypedQuery<QueuedMail> query = entities.createQuery(
                        "select m from QueuedMail m where m.state = :state and m.nextAttemptAt <= :now" + others
                                + " order by m.nextAttemptAt",
                        QueuedMail.class)
                .setParameter("state", QueuedMail.State.QUEUED)
                .setParameter("now", now)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI);
        if (!exceptRealms.isEmpty()) {
            query.setParameter("exceptRealms", exceptRealms);
        }
        return query.getResultList().stream().findFirst();
    }

    /** Removes mail that is still to be sent, but for rows that a worker has locked; tells how many rows that were. */
    int withdraw(String realmId, String correlation) {
        List<QueuedMail> waiting = entities.createQuery(
                        "select m from QueuedMail m where m.correlation = :correlation and m.realmId = :realmId"
                                + " and m.state = :state",
                        QueuedMail.class)
                .setParameter("correlation", correlation)
                .setParameter("realmId", realmId)
                .setParameter("state", QueuedMail.State.QUEUED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
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
}
