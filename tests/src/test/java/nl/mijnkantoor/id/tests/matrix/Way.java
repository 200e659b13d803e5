package nl.mijnkantoor.id.tests.matrix;

/**
 * A row: one way to a token or a session.
 *
 * @param name what is tried
 * @param opened what a careless admin has switched on where the way is open
 * @param asShipped the try in a realm as it is shipped
 * @param whereOpen the try in a realm where the way is open
 */
record Way(String name, String opened, Attempt asShipped, Attempt whereOpen) {

    /** Somebody tries to get in. */
    @FunctionalInterface
    interface Attempt {
        Outcome by(Actor actor, Site site);
    }

    /** A way that is there in any realm. */
    static Way everywhere(String name, String opened, Attempt attempt) {
        return new Way(name, opened, attempt, attempt);
    }

    Outcome tried(Actor actor, Site site) {
        return (site.isOpen() ? whereOpen : asShipped).by(actor, site);
    }
}
