package nl.mijnkantoor.id.lostphone;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.mijnkantoor.id.common.LinkToken;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One person's request for help with a lost phone. Public for Hibernate only. */
@Entity
@Table(name = "MIJNKANTOOR_LOST_PHONE")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class LostPhoneRequestEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 36, nullable = false)
    private String userId;

    @Column(name = "CLIENT_ID")
    private @Nullable String clientId;

    @ElementCollection
    @CollectionTable(name = "MIJNKANTOOR_LOST_PHONE_OFFICE", joinColumns = @JoinColumn(name = "REQUEST_ID"))
    @Column(name = "ORGANIZATION_ID", length = 36, nullable = false)
    private Set<String> officeIds;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "STATUS", length = 16, nullable = false)
    private LostPhoneStatus status;

    @Column(name = "CANCEL_HASH", length = 64, nullable = false)
    private String cancelHash;

    @Column(name = "LINK_HASH", length = 64)
    private @Nullable String linkHash;

    @Column(name = "REASON")
    private @Nullable String reason;

    @Column(name = "CREATED_AT", nullable = false)
    private long createdAt;

    @Column(name = "USABLE_FROM")
    private @Nullable Long usableFrom;

    @Column(name = "EXPIRES_AT", nullable = false)
    private long expiresAt;

    /** For Hibernate. */
    protected LostPhoneRequestEntity() {}

    LostPhoneRequestEntity(
            String realmId, String userId, Set<String> officeIds, LinkToken cancel, Instant now, Duration validity) {
        this.id = UUID.randomUUID().toString();
        this.realmId = realmId;
        this.userId = userId;
        this.officeIds = new HashSet<>(officeIds);
        this.cancelHash = cancel.hash();
        this.status = LostPhoneStatus.REQUESTED;
        this.createdAt = now.toEpochMilli();
        this.expiresAt = now.plus(validity).toEpochMilli();
    }

    /** The app the person was on the way to. */
    void comesFrom(@Nullable String clientId) {
        this.clientId = clientId;
    }

    /** Gives the request its link, which works after the cooling-off. */
    void approve(LinkToken link, Instant now, Duration coolingOff, Duration validity) {
        status = LostPhoneStatus.APPROVED;
        linkHash = link.hash();
        Instant from = now.plus(coolingOff);
        usableFrom = from.toEpochMilli();
        expiresAt = from.plus(validity).toEpochMilli();
    }

    void close(LostPhoneStatus end, @Nullable String reason) {
        this.status = end;
        this.reason = reason;
    }

    LostPhoneStatus status(Instant now) {
        return !status.isFinal() && now.toEpochMilli() >= expiresAt ? LostPhoneStatus.EXPIRED : status;
    }

    /** Whether the request still waits for something: for a decision, or for the person. */
    boolean isOpen(Instant now) {
        LostPhoneStatus current = status(now);
        return !current.isFinal() && current != LostPhoneStatus.EXPIRED;
    }

    /** Whether its link lets the person set up a new phone at this moment. */
    boolean isUsable(Instant now) {
        return status(now) == LostPhoneStatus.APPROVED && usableFrom != null && now.toEpochMilli() >= usableFrom;
    }

    void forgetOffice(String officeId) {
        officeIds.remove(officeId);
    }

    String id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    String userId() {
        return userId;
    }

    @Nullable String clientId() {
        return clientId;
    }

    Set<String> officeIds() {
        return Set.copyOf(officeIds);
    }

    @Nullable String linkHash() {
        return linkHash;
    }

    @Nullable String reason() {
        return reason;
    }

    Instant createdAt() {
        return Instant.ofEpochMilli(createdAt);
    }

    @Nullable Instant usableFrom() {
        return usableFrom == null ? null : Instant.ofEpochMilli(usableFrom);
    }

    Instant expiresAt() {
        return Instant.ofEpochMilli(expiresAt);
    }
}
