package nl.mijnkantoor.id.tests.matrix;

/** What stood in the way. */
enum Stop {
    /** The realm's flows and clients, and what is not built into the server. */
    REALM("wall 1"),
    /** Setting up a second factor before the session begins. */
    REQUIRED_ACTION("wall 2"),
    /** The token gate, and the cookie step that asks it. */
    GATE("wall 3"),
    /** The sessions ended when the second factor was removed. */
    REMOVAL("removal"),
    /** There is nothing to stop: the cell says why. */
    NO_WALL(""),
    /** The try could not be made. */
    BROKEN(""),
    /** Nothing: the person got a token or an assertion. */
    NOTHING("");

    private final String name;

    Stop(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
