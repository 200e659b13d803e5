package nl.mijnkantoor.id.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of an invitation's timeline. Public for Hibernate only. */
@Entity
@Table(name = "MIJNKANTOOR_INVITATION_STEP")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class InvitationStepEntity {

    private static final int MAX_DETAIL = 255;

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "INVITATION_ID", length = 36, nullable = false)
    private String invitationId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "STEP", length = 16, nullable = false)
    private InvitationStep step;

    @Column(name = "HAPPENED_AT", nullable = false)
    private long happenedAt;

    @Column(name = "ACTOR_ID", length = 36)
    private @Nullable String actorId;

    @Column(name = "ADDRESS", length = 64)
    private @Nullable String address;

    @Column(name = "DETAIL")
    private @Nullable String detail;

    /** For Hibernate. */
    protected InvitationStepEntity() {}

    /**
     * One more line.
     *
     * @param actorId user id of who did it
     * @param address where the request came from; absent for what the product does by itself
     * @param detail why, in the words of whoever said so
     */
    InvitationStepEntity(
            String invitationId,
            InvitationStep step,
            Instant happenedAt,
            @Nullable String actorId,
            @Nullable String address,
            @Nullable String detail) {
        this.id = UUID.randomUUID().toString();
        this.invitationId = invitationId;
        this.step = step;
        this.happenedAt = happenedAt.toEpochMilli();
        this.actorId = actorId;
        this.address = address;
        this.detail = detail == null || detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL);
    }

    InvitationStep step() {
        return step;
    }

    Instant happenedAt() {
        return Instant.ofEpochMilli(happenedAt);
    }

    @Nullable String actorId() {
        return actorId;
    }

    @Nullable String address() {
        return address;
    }

    @Nullable String detail() {
        return detail;
    }
}
