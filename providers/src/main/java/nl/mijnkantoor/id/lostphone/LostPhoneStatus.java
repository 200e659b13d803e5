package nl.mijnkantoor.id.lostphone;

/** Where a request stands. {@link #EXPIRED} is never stored: it follows from the clock. */
public enum LostPhoneStatus {
    REQUESTED,
    APPROVED,
    DONE,
    REFUSED,
    CANCELLED,
    EXPIRED;

    /** Whether somebody has closed the request for good. */
    boolean isFinal() {
        return this == DONE || this == REFUSED || this == CANCELLED;
    }
}
