package nl.mijnkantoor.id.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Nationalized;
import org.jspecify.annotations.Nullable;

/** A mail in the outbox. What it says is kept only for as long as it may still have to be sent. Times are epoch millis. */
@Entity
@Table(name = "MIJNKANTOOR_OUTBOX")
class QueuedMail {

    enum State {
        QUEUED,
        SENT,
        FAILED
    }

    private static final int MAX_SUBJECT = 1000;
    private static final int MAX_ERROR = 255;
    private static final int MAX_CORRELATION = 255;
    private static final int MAX_SENDER_NAME = 255;

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Nationalized
    @Column(name = "RECIPIENT", length = 512, nullable = false)
    private String recipient;

    @Column(name = "MESSAGE_ID", length = 512, nullable = false)
    private String messageId;

    @Nationalized
    @Column(name = "SUBJECT", length = MAX_SUBJECT)
    private @Nullable String subject;

    @Nationalized
    @Column(name = "TEXT_BODY")
    private @Nullable String text;

    @Nationalized
    @Column(name = "HTML_BODY")
    private @Nullable String html;

    @Nationalized
    @Column(name = "SENDER_NAME", length = MAX_SENDER_NAME)
    private @Nullable String senderName;

    @Column(name = "CORRELATION", length = MAX_CORRELATION)
    private @Nullable String correlation;

    @Column(name = "BULK", nullable = false)
    private boolean bulk;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", length = 16, nullable = false)
    private State state;

    @Column(name = "ATTEMPTS", nullable = false)
    private int attempts;

    @Column(name = "CREATED_AT", nullable = false)
    private long createdAt;

    @Column(name = "NEXT_ATTEMPT_AT", nullable = false)
    private long nextAttemptAt;

    @Column(name = "FINISHED_AT")
    private @Nullable Long finishedAt;

    @Nationalized
    @Column(name = "LAST_ERROR", length = MAX_ERROR)
    private @Nullable String lastError;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected QueuedMail() {}

    QueuedMail(
            String id,
            String realmId,
            String recipient,
            String messageId,
            MailContent content,
            @Nullable String correlation,
            long now) {
        this.id = id;
        this.realmId = realmId;
        this.recipient = recipient;
        this.messageId = messageId;
        this.subject = cut(content.subject(), MAX_SUBJECT);
        this.text = content.text();
        this.html = content.html();
        this.correlation = correlation;
        this.state = State.QUEUED;
        this.createdAt = now;
        this.nextAttemptAt = now;
    }

    String id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    String recipient() {
        return recipient;
    }

    String messageId() {
        return messageId;
    }

    MailContent content() {
        return new MailContent(subject == null ? "" : subject, text, html);
    }

    /** The name in front of the sender's address; absent: the realm's. */
    @Nullable String senderName() {
        return senderName;
    }

    QueuedMail from(@Nullable String name) {
        senderName = name == null ? null : cut(name, MAX_SENDER_NAME);
        return this;
    }

    /** Whether other mail goes first. */
    boolean isBulk() {
        return bulk;
    }

    /** Lets all other mail go first. */
    QueuedMail inBulk() {
        bulk = true;
        return this;
    }

    @Nullable String correlation() {
        return correlation;
    }

    State state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    long createdAt() {
        return createdAt;
    }

    long nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable String lastError() {
        return lastError;
    }

    void sent(long now) {
        attempts++;
        lastError = null;
        finish(State.SENT, now);
    }

    void failed(String error, long now) {
        attempts++;
        lastError = cut(error, MAX_ERROR);
        finish(State.FAILED, now);
    }

    void postpone(String error, long until) {
        attempts++;
        lastError = cut(error, MAX_ERROR);
        nextAttemptAt = until;
    }

    /** The text may hold links that log a person in: it goes as soon as nobody has to send it any more. */
    private void finish(State end, long now) {
        state = end;
        finishedAt = now;
        subject = null;
        text = null;
        html = null;
    }

    private static String cut(String value, int length) {
        if (value.length() <= length) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(length - 1)) ? length - 1 : length;
        return value.substring(0, end);
    }
}
