package nl.mijnkantoor.id.lostphone;

/** What can happen to a request; each happening is one dated line of its timeline. */
enum LostPhoneStep {
    REQUESTED,
    APPROVED,
    REFUSED,
    /** By the link in the mail. */
    CANCELLED,
    /** The person logged in with the phone or a recovery code after all. */
    FOUND,
    /** A new phone has been set up. */
    DONE
}
