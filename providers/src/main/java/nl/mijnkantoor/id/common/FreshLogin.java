package nl.mijnkantoor.id.common;

/** The login that a change of password or second factor asks for: a full one, begun for that change. */
public final class FreshLogin {

    /**
     * What the {@code getMaxAuthAge} of an action returns that always wants a login of its own, whatever a realm's settings
     * say. Keycloak's zero would let a login of the same second count.
     */
    public static final int MAX_AGE = -1;

    private FreshLogin() {}
}
