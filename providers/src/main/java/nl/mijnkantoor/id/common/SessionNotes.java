package nl.mijnkantoor.id.common;

/** Names of the notes through which features meet; a note's writer and its readers are named with it. */
public final class SessionNotes {

    /**
     * User session note: how the second factor of this session was presented, for example {@code otp}. Written on the
     * authentication session by the second factor's authenticators and set-up, read by the token gate.
     */
    public static final String SECOND_FACTOR = "mijnkantoor.second-factor";

    /**
     * Authentication note: hash of the invitation link by which the password is being set. Written when the link is
     * followed, read by the set-password action.
     */
    public static final String INVITATION = "mijnkantoor.invitation";

    private SessionNotes() {}
}
