package nl.mijnkantoor.id.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import nl.mijnkantoor.id.common.LinkToken;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One invitation of one person by one office. Public for Hibernate only. */
@Entity
@Table(name = "MIJNKANTOOR_INVITATION")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class InvitationEntity {

    private static final String NOBODY = "-";

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "ORGANIZATION_ID", length = 36, nullable = false)
    private String organizationId;

    @Column(name = "USER_ID", length = 36, nullable = false)
    private String userId;

    @Column(name = "EMAIL", nullable = false)
    private String email;

    @Column(name = "FIRST_NAME")
    private @Nullable String firstName;

    @Column(name = "LAST_NAME")
    private @Nullable String lastName;

    @Column(name = "CLIENT_ID", nullable = false)
    private String clientId;

    @Column(name = "INVITER_ID", length = 36)
    private @Nullable String inviterId;

    @Column(name = "TOKEN_HASH", length = 64, nullable = false)
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "STATUS", length = 16, nullable = false)
    private InvitationStatus status;

    @Column(name = "CREATED_AT", nullable = false)
    private long createdAt;

    @Column(name = "LINK_CREATED_AT", nullable = false)
    private long linkCreatedAt;

    @Column(name = "EXPIRES_AT", nullable = false)
    private long expiresAt;

    @Column(name = "REMINDERS", nullable = false)
    private boolean reminders;

    @Column(name = "MADE_PERSON", nullable = false)
    private boolean madePerson;

    @Column(name = "ANONYMOUS", nullable = false)
    private boolean anonymous;

    @Column(name = "REMINDED_AT")
    private @Nullable Long remindedAt;

    @Column(name = "CLOSED_AT")
    private @Nullable Long closedAt;

    @Column(name = "DUE_AT")
    private @Nullable Long dueAt;

    /** For Hibernate. */
    protected InvitationEntity() {}

    InvitationEntity(
            String id, String realmId, String organizationId, String userId, InvitationDraft draft, Instant createdAt) {
        this.id = id;
        this.realmId = realmId;
        this.organizationId = organizationId;
        this.userId = userId;
        this.email = draft.email();
        this.firstName = draft.firstName();
        this.lastName = draft.lastName();
        this.clientId = draft.app().getClientId();
        this.inviterId = draft.inviterId();
        this.reminders = draft.reminders();
        this.createdAt = createdAt.toEpochMilli();
    }

    /** Gives the invitation a new link, to the address the person has now. The older one is dead from here on. */
    void renewLink(LinkToken token, String address, Instant now, Duration validity) {
        email = address;
        tokenHash = token.hash();
        linkCreatedAt = now.toEpochMilli();
        expiresAt = now.plus(validity).toEpochMilli();
        status = InvitationStatus.QUEUED;
        dueAt = now.plus(ReminderPlan.REST).toEpochMilli();
    }

    /** Puts another token in the link's place, for a mail of its own; the link lives no longer than before. */
    void replaceToken(LinkToken token, String address) {
        email = address;
        tokenHash = token.hash();
        status = InvitationStatus.QUEUED;
    }

    InvitationStatus status(Instant now) {
        return !status.isFinal() && now.toEpochMilli() >= expiresAt ? InvitationStatus.EXPIRED : status;
    }

    /** Whether the link of this invitation still lets the person set a password. */
    boolean isActive(Instant now) {
        InvitationStatus current = status(now);
        return !current.isFinal() && current != InvitationStatus.EXPIRED;
    }

    /** Whether nothing can open the invitation again, not even a new link. */
    boolean isClosed() {
        return status.isFinal() || anonymous;
    }

    /** When it was accepted or revoked, or else expires or has expired. */
    Instant closesAt() {
        return Instant.ofEpochMilli(closedAt == null ? expiresAt : closedAt);
    }

    /** Whether it was closed, or expired, at least so long ago. */
    boolean isOverFor(Duration time, Instant now) {
        return !now.isBefore(closesAt().plus(time));
    }

    void setStatus(InvitationStatus status) {
        this.status = status;
    }

    /** Accepted or revoked. */
    void close(InvitationStatus outcome, Instant now) {
        status = outcome;
        closedAt = now.toEpochMilli();
    }

    /**
     * Takes out whom it was about and who had to do with it; what happened and when stays, to be counted.
     *
     * @param forgetUser whether the user's id goes, too
     */
    void anonymise(boolean forgetUser) {
        email = NOBODY;
        firstName = null;
        lastName = null;
        inviterId = null;
        tokenHash = NOBODY + id;
        userId = forgetUser ? NOBODY : userId;
        anonymous = true;
        dueAt = null;
    }

    InvitationStatus storedStatus() {
        return status;
    }

    String id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    String organizationId() {
        return organizationId;
    }

    String userId() {
        return userId;
    }

    String email() {
        return email;
    }

    @Nullable String firstName() {
        return firstName;
    }

    @Nullable String lastName() {
        return lastName;
    }

    String tokenHash() {
        return tokenHash;
    }

    String clientId() {
        return clientId;
    }

    @Nullable String inviterId() {
        return inviterId;
    }

    boolean reminders() {
        return reminders;
    }

    /** Whether the person's user was made for this invitation, or for an earlier one. */
    boolean madePerson() {
        return madePerson;
    }

    void setMadePerson(boolean madePerson) {
        this.madePerson = madePerson;
    }

    boolean isAnonymous() {
        return anonymous;
    }

    @Nullable Instant remindedAt() {
        return remindedAt == null ? null : Instant.ofEpochMilli(remindedAt);
    }

    /** Whether the newest mail with a link is one that nobody asked for. */
    boolean isNewestLinkAReminders() {
        return remindedAt != null && remindedAt >= linkCreatedAt;
    }

    void setRemindedAt(Instant moment) {
        remindedAt = moment.toEpochMilli();
    }

    /** When time may have something to do to it next; absent when nothing is left to be done. */
    void setDueAt(@Nullable Instant moment) {
        dueAt = moment == null ? null : (Long) moment.toEpochMilli();
    }

    Instant createdAt() {
        return Instant.ofEpochMilli(createdAt);
    }

    Instant linkCreatedAt() {
        return Instant.ofEpochMilli(linkCreatedAt);
    }

    /** When the newest mail with a link was made. */
    Instant mailedAt() {
        return Instant.ofEpochMilli(remindedAt == null ? linkCreatedAt : Math.max(linkCreatedAt, remindedAt));
    }

    Instant expiresAt() {
        return Instant.ofEpochMilli(expiresAt);
    }

    Duration validity() {
        return Duration.ofMillis(expiresAt - linkCreatedAt);
    }
}
