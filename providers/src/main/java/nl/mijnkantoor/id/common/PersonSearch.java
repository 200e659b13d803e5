package nl.mijnkantoor.id.common;

import java.util.Locale;

/**
 * Finds people by a part of their e-mail address or of their name, first and last name in one as lists show it. No index helps
 * with a part from the middle, so a query narrows down to an office first.
 */
public final class PersonSearch {

    private PersonSearch() {}

    /**
     * A condition in JPQL, with {@link #pattern} to be set as its parameter {@code search}.
     *
     * @param entity what the query calls an entity with {@code email}, {@code firstName} and {@code lastName}
     */
    public static String condition(String entity) {
        return """
                (lower(%1$s.email) like :search escape '!'
                 or lower(concat(coalesce(%1$s.firstName, ''), ' ', coalesce(%1$s.lastName, ''))) like :search escape '!')""".formatted(entity);
    }

    /** Matches whatever contains this very text, in any case. */
    public static String pattern(String text) {
        String escaped = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + escaped.toLowerCase(Locale.ROOT) + "%";
    }
}
