package nl.mijnkantoor.id.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.credential.OTPCredentialModel;

/** How far the people get whom an office invites, all together and one by one. Only reads. */
public final class InvitationProgress {

    /** Long enough for a mail to be read. */
    private static final Duration PATIENCE = Duration.ofDays(2);

    /** Whoever has set a password and goes on does so at once. */
    private static final Duration PATIENCE_AFTER_PASSWORD = Duration.ofDays(1);

    private static final String STUCK = """
             from InvitationEntity i where i.realmId = :realm and i.organizationId = :office
            and exists (select 1 from UserGroupMembershipEntity m, OrganizationEntity o
               where m.user.id = i.userId and m.user.enabled = true and m.groupId = o.groupId and o.id = :office)
            and (i.status not in :closed and (i.status = :failed or i.expiresAt <= :now or i.linkCreatedAt <= :longAgo)
               or i.status = :accepted
                 and exists (select 1 from InvitationStepEntity s
                   where s.invitationId = i.id and s.step = :acceptance and s.happenedAt <= :yesterday)
                 and not exists (select 1 from CredentialEntity c where c.user.id = i.userId and c.type = :factor))""";

    private final EntityManager em;
    private final String realmId;

    public InvitationProgress(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    /** Why somebody does not get on. */
    public enum Reason {
        MAIL_FAILED,
        EXPIRED,
        NOT_OPENED,
        NO_PASSWORD,
        NO_SECOND_FACTOR
    }

    /**
     * Somebody who may need help.
     *
     * @param invitation id of the invitation
     * @param invitedAt when the newest link was made, in ISO 8601
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stuck(
            Reason reason,
            String invitation,
            String email,
            @Nullable String firstName,
            @Nullable String lastName,
            String invitedAt) {}

    /** The way of the people who were invited since then, but for those whose invitation was revoked. */
    public List<Funnel.Reached> funnel(String officeId, Instant since) {
        Map<String, Map<Funnel.Stage, Instant>> people = new HashMap<>();
        em.createQuery(
                        "select s.invitationId, s.step, min(s.happenedAt) from InvitationStepEntity s, InvitationEntity i"
                                + " where s.invitationId = i.id and i.realmId = :realm and i.organizationId = :office"
                                + " and i.createdAt >= :since and i.status <> :revoked group by s.invitationId, s.step",
                        Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("office", officeId)
                .setParameter("since", since.toEpochMilli())
                .setParameter("revoked", InvitationStatus.REVOKED)
                .getResultList()
                .forEach(row -> Funnel.Stage.after(row.get(1, InvitationStep.class))
                        .ifPresent(stage -> people.computeIfAbsent(row.get(0, String.class), id -> new HashMap<>())
                                .put(stage, Instant.ofEpochMilli(row.get(2, Long.class)))));
        return Funnel.of(people.values());
    }

    /** Who of the office's people may need help, latest invited first. */
    public List<Stuck> stuck(String officeId, Instant now, int first, int max) {
        return stuck("select i ", " order by i.linkCreatedAt desc, i.id", officeId, now, InvitationEntity.class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(invitation -> new Stuck(
                        reason(invitation.status(now)),
                        invitation.id(),
                        invitation.email(),
                        invitation.firstName(),
                        invitation.lastName(),
                        invitation.linkCreatedAt().toString()))
                .toList();
    }

    /** How many they are. */
    public long countStuck(String officeId, Instant now) {
        return stuck("select count(i) ", "", officeId, now, Long.class).getSingleResult();
    }

    private static Reason reason(InvitationStatus status) {
        return switch (status) {
            case FAILED -> Reason.MAIL_FAILED;
            case EXPIRED -> Reason.EXPIRED;
            case OPENED -> Reason.NO_PASSWORD;
            case ACCEPTED -> Reason.NO_SECOND_FACTOR;
            case QUEUED, SENT, REVOKED -> Reason.NOT_OPENED;
        };
    }

    private <T> TypedQuery<T> stuck(String select, String order, String officeId, Instant now, Class<T> type) {
        return em.createQuery(select + STUCK + order, type)
                .setParameter("realm", realmId)
                .setParameter("office", officeId)
                .setParameter("closed", List.of(InvitationStatus.ACCEPTED, InvitationStatus.REVOKED))
                .setParameter("failed", InvitationStatus.FAILED)
                .setParameter("accepted", InvitationStatus.ACCEPTED)
                .setParameter("acceptance", InvitationStep.ACCEPTED)
                .setParameter("factor", OTPCredentialModel.TYPE)
                .setParameter("now", now.toEpochMilli())
                .setParameter("longAgo", now.minus(PATIENCE).toEpochMilli())
                .setParameter("yesterday", now.minus(PATIENCE_AFTER_PASSWORD).toEpochMilli());
    }
}
