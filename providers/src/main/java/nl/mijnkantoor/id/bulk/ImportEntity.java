package nl.mijnkantoor.id.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One file that was handed in to be worked off. Public for Hibernate only. */
@Entity
@Table(name = "MIJNKANTOOR_IMPORT")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class ImportEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "ORGANIZATION_ID", length = 36)
    private @Nullable String organizationId;

    @Column(name = "SUBMITTER_ID", length = 36, nullable = false)
    private String submitterId;

    @Column(name = "INVITER_ID", length = 36)
    private @Nullable String inviterId;

    @Column(name = "DELIMITER", length = 1, nullable = false)
    private String separator;

    @Column(name = "CREATED_AT", nullable = false)
    private long createdAt;

    @Column(name = "FINISHED_AT")
    private @Nullable Long finishedAt;

    /** For Hibernate. */
    protected ImportEntity() {}

    /**
     * Begins one.
     *
     * @param organizationId office of all lines; absent when they are of several
     * @param submitterId user who handed it in
     * @param inviterId person named in the mails; absent when a service handed it in
     * @param separator what stands between the file's columns
     */
    ImportEntity(
            String realmId,
            @Nullable String organizationId,
            String submitterId,
            @Nullable String inviterId,
            char separator,
            Instant createdAt) {
        this.id = UUID.randomUUID().toString();
        this.realmId = realmId;
        this.organizationId = organizationId;
        this.submitterId = submitterId;
        this.inviterId = inviterId;
        this.separator = String.valueOf(separator);
        this.createdAt = createdAt.toEpochMilli();
    }

    String id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    @Nullable String organizationId() {
        return organizationId;
    }

    String submitterId() {
        return submitterId;
    }

    @Nullable String inviterId() {
        return inviterId;
    }

    char separator() {
        return separator.charAt(0);
    }

    Instant createdAt() {
        return Instant.ofEpochMilli(createdAt);
    }

    @Nullable Instant finishedAt() {
        return finishedAt == null ? null : Instant.ofEpochMilli(finishedAt);
    }
}
