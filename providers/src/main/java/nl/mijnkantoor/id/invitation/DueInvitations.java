package nl.mijnkantoor.id.invitation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** The invitations of all realms that time may have something to do to. */
final class DueInvitations {

    private final EntityManager em;

    DueInvitations(EntityManager em) {
        this.em = em;
    }

    /** One of them. */
    record Due(String id, String realmId) {}

    /**
     * Takes some, those first that have been due longest, by putting them off. Rows that anybody has locked are passed over: they
     * are taken by another node at this moment, or changed by somebody, and stay due. Nothing is waited for.
     */
    List<Due> take(int most, Instant now, Instant putOffUntil) {
        List<InvitationEntity> taken = em.createQuery(
                        "select i from InvitationEntity i where i.dueAt <= :now order by i.dueAt",
                        InvitationEntity.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
        taken.forEach(invitation -> invitation.setDueAt(putOffUntil));
        return taken.stream()
                .map(invitation -> new Due(invitation.id(), invitation.realmId()))
                .toList();
    }
}
