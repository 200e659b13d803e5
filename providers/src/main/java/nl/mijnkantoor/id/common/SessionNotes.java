package nl.mijnkantoor.id.common;

/**
 * Names of the notes through which features meet, and of what events tell of them; a note's writer and its readers are named
 * with it.
 */
public final class SessionNotes {

    /**
     * User session note: how the second factor of this session was presented, for example {@code otp}. Written on the
     * authentication session by the second factor's authenticators and set-up, read by the token gate.
     */
    public static final String SECOND_FACTOR = "mijnkantoor.second-factor";

    /** Its value when a recovery code was presented; the mails about an account tell of that. */
    public static final String BY_RECOVERY_CODE = "recovery-code";

    /**
     * Authentication note: hash of the invitation link by which the password is being set. Written when the link is
     * followed, read by the set-password action.
     */
    public static final String INVITATION = "mijnkantoor.invitation";

    /**
     * Authentication note: this login may put a new authenticator app in the place of one the person has lost. Its value says
     * by what right: {@code recovery-code} (the person presented one), {@code office} (the office approved) or {@code
     * presented} (the person still has the old one and wants another). Written by whoever lets the person do so, read and
     * spent by the set-up of an authenticator app.
     */
    public static final String REPLACES_SECOND_FACTOR = "mijnkantoor.replaces-second-factor";

    /** Its value when the office approved; the office's own mail tells the person then. */
    public static final String BY_OFFICE = "office";

    /** Event detail: its value, in the event of the authenticator that took the place of a lost one. */
    public static final String REPLACED = "mijnkantoor_replaced";

    private SessionNotes() {}
}
