package nl.mijnkantoor.id.bulk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The imports of all realms in the database, within the session's transaction. */
final class Imports {

    private final EntityManager em;

    Imports(KeycloakSession session) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    void add(ImportEntity entity, List<Verdict> verdicts) {
        em.persist(entity);
        // Its lines refer to it by id only: left to itself Hibernate may write a line before it.
        em.flush();
        verdicts.forEach(verdict -> em.persist(new ImportLineEntity(entity.id(), verdict)));
    }

    Optional<ImportEntity> byId(String id, String realmId) {
        return Optional.ofNullable(em.find(ImportEntity.class, id)).filter(entity -> realmId.equals(entity.realmId()));
    }

    /** Those that are not finished, the oldest first. */
    List<ImportEntity> unfinished() {
        return em.createQuery(
                        "select i from ImportEntity i where i.finishedAt is null order by i.createdAt, i.id",
                        ImportEntity.class)
                .getResultList();
    }

    /**
     * The next lines whose turn it is, locked until the transaction ends. Lines that another worker has locked are passed over, so
     * no two workers hold the same line.
     */
    List<ImportLineEntity> claim(String importId, int most) {
        return em.createQuery(
                        "select l from ImportLineEntity l where l.importId = :id and l.state = :state order by l.line",
                        ImportLineEntity.class)
                .setParameter("id", importId)
                .setParameter("state", LineState.WAITING)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }

    /** This line, locked, if it is still its turn; waits for whoever holds it. */
    Optional<ImportLineEntity> claimLine(String lineId) {
        return Optional.ofNullable(em.find(ImportLineEntity.class, lineId, LockModeType.PESSIMISTIC_WRITE))
                .filter(line -> line.state() == LineState.WAITING);
    }

    /** The import that a line is of. */
    ImportEntity of(ImportLineEntity line) {
        return em.find(ImportEntity.class, line.importId());
    }

    /** Notes the end of an import none of whose lines is waiting; nothing happens when one is, or another was first. */
    void finish(String importId, Instant now) {
        em.createQuery("update ImportEntity i set i.finishedAt = :now where i.id = :id and i.finishedAt is null"
                        + " and not exists (select l.id from ImportLineEntity l"
                        + " where l.importId = :id and l.state = :state)")
                .setParameter("now", now.toEpochMilli())
                .setParameter("id", importId)
                .setParameter("state", LineState.WAITING)
                .executeUpdate();
    }

    /** How many lines of an import are in which state. */
    Map<LineState, Long> count(String importId) {
        Map<LineState, Long> counts = new EnumMap<>(LineState.class);
        em.createQuery(
                        "select l.state, count(l) from ImportLineEntity l where l.importId = :id group by l.state",
                        Object[].class)
                .setParameter("id", importId)
                .getResultList()
                .forEach(row -> counts.put((LineState) row[0], (Long) row[1]));
        return counts;
    }

    List<ImportLineEntity> lines(String importId) {
        return em.createQuery(
                        "select l from ImportLineEntity l where l.importId = :id order by l.line",
                        ImportLineEntity.class)
                .setParameter("id", importId)
                .getResultList();
    }

    /** Removes imports that were finished before a moment, lines and all, and tells how many they were. */
    int removeFinished(Instant before) {
        return remove("i.finishedAt < :value", before.toEpochMilli());
    }

    void removeOfRealm(String realmId) {
        remove("i.realmId = :value", realmId);
    }

    private int remove(String which, Object value) {
        em.createQuery("delete from ImportLineEntity l where l.importId in (select i.id from ImportEntity i where "
                        + which + ")")
                .setParameter("value", value)
                .executeUpdate();
        return em.createQuery("delete from ImportEntity i where " + which)
                .setParameter("value", value)
                .executeUpdate();
    }
}
