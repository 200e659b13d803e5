package nl.mijnkantoor.id.tests.matrix;

/**
 * What came of a try.
 *
 * @param what in words that are the same each time
 * @param by what stopped it
 */
record Outcome(String what, Stop by) {

    static Outcome token() {
        return new Outcome("**token**", Stop.NOTHING);
    }

    static Outcome assertion() {
        return new Outcome("**assertion**", Stop.NOTHING);
    }

    /** As good as a token: who has a second factor and did not present it may set up another. */
    static Outcome anotherFactor() {
        return new Outcome("**another factor**", Stop.NOTHING);
    }

    static Outcome stopped(Stop by, String what) {
        return new Outcome(what, by);
    }

    /** There was nothing to try; says why. */
    static Outcome notTried(String why) {
        return new Outcome(why, Stop.NO_WALL);
    }

    /** The try itself went wrong; a fault of the test, or of the product. */
    static Outcome broken(Throwable cause) {
        return new Outcome(
                "BROKEN: "
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString()),
                Stop.BROKEN);
    }

    /** What comes of a try that builds on this one: where it fails, because of what stopped this one. */
    Outcome then(Outcome next) {
        return next.isThrough() || isThrough() ? next : stopped(by, next.what);
    }

    boolean isThrough() {
        return by == Stop.NOTHING;
    }

    /** As it stands in the table. */
    String cell() {
        return by.toString().isEmpty() ? what : what + " (" + by + ")";
    }
}
