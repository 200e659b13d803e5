package nl.mijnkantoor.id.common;

/** Patterns for SQL's {@code like}, to be used with {@code escape '!'}. */
public final class LikePattern {

    private LikePattern() {}

    /** Matches whatever contains this very text. */
    public static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
