package nl.mijnkantoor.id.lostphone;

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

/** One line of a request's timeline. Public for Hibernate only. */
@Entity
@Table(name = "MIJNKANTOOR_LOST_PHONE_STEP")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class LostPhoneStepEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REQUEST_ID", length = 36, nullable = false)
    private String requestId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "STEP", length = 16, nullable = false)
    private LostPhoneStep step;

    @Column(name = "HAPPENED_AT", nullable = false)
    private long happenedAt;

    @Column(name = "ACTOR_ID", length = 36)
    private @Nullable String actorId;

    /** For Hibernate. */
    protected LostPhoneStepEntity() {}

    LostPhoneStepEntity(String requestId, LostPhoneStep step, Instant happenedAt, @Nullable String actorId) {
        this.id = UUID.randomUUID().toString();
        this.requestId = requestId;
        this.step = step;
        this.happenedAt = happenedAt.toEpochMilli();
        this.actorId = actorId;
    }

    LostPhoneStep step() {
        return step;
    }

    Instant happenedAt() {
        return Instant.ofEpochMilli(happenedAt);
    }

    @Nullable String actorId() {
        return actorId;
    }
}
