package nl.mijnkantoor.id.invitation;

/** Where an invitation stands. {@link #EXPIRED} is never stored: it follows from the clock. */
public enum InvitationStatus {
    QUEUED,
    SENT,
    OPENED,
    ACCEPTED,
    FAILED,
    EXPIRED,
    REVOKED;

    /** Whether time or a person has closed the invitation for good. */
    boolean isFinal() {
        return this == ACCEPTED || this == REVOKED;
    }
}
