package nl.mijnkantoor.id.invitation;

/** What can happen to an invitation; each happening is one dated line of its timeline. */
enum InvitationStep {
    INVITED,
    SENT,
    FAILED,
    OPENED,
    REMINDED,
    EXPIRED,
    RESENT,
    RENEWED,
    ACCEPTED,
    ENROLLED,
    FIRST_LOGIN,
    REVOKED
}
