package nl.mijnkantoor.id.kantoorbeheer;

/** How far somebody of an office is. */
enum PersonStatus {
    /** Has no password yet. */
    INVITED,
    /** Has no password yet, and every invitation of the office was revoked. */
    REVOKED,
    /** Has a password, and is made to set up an authenticator app at the next login. */
    NO_SECOND_FACTOR,
    ACTIVE,
    /** Was switched off, however far. */
    DISABLED;

    static PersonStatus of(boolean enabled, boolean revoked, boolean hasPassword, boolean hasSecondFactor) {
        if (!enabled) {
            return DISABLED;
        }
        if (!hasPassword) {
            return revoked ? REVOKED : INVITED;
        }
        return hasSecondFactor ? ACTIVE : NO_SECOND_FACTOR;
    }
}
