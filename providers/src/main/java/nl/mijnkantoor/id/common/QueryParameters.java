package nl.mijnkantoor.id.common;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import nl.mijnkantoor.id.common.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Checks of what our lists are asked with; every bad parameter is named. */
public final class QueryParameters {

    private static final int MAX_PAGE = 100;
    private static final int DEFAULT_PAGE = 20;

    private QueryParameters() {}

    /** Which row a page begins with. */
    public static int first(@Nullable String value, List<FieldError> errors) {
        return number("first", value, 0, 0, Integer.MAX_VALUE, errors);
    }

    /** How many rows a page has at most. */
    public static int max(@Nullable String value, List<FieldError> errors) {
        return number("max", value, DEFAULT_PAGE, 1, MAX_PAGE, errors);
    }

    /**
     * A whole number. Taken as text: JAX-RS itself would say of anything else that there is no such resource.
     *
     * @param fallback what counts when the parameter is not there, and, with an error, when it is none of the numbers allowed
     */
    public static int number(
            String name, @Nullable String value, int fallback, int least, int most, List<FieldError> errors) {
        if (value == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
            errors.add(new FieldError(name, "out-of-range"));
        } catch (NumberFormatException e) {
            errors.add(new FieldError(name, "not-a-number"));
        }
        return fallback;
    }

    /**
     * The constant of this name.
     *
     * @return null when none is asked for, and, with an error, when there is no such constant
     */
    public static <E extends Enum<E>> @Nullable E status(
            Class<E> type, @Nullable String name, List<FieldError> errors) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        errors.add(new FieldError("status", "unknown-status"));
        return null;
    }

    /**
     * A switch, off when it is not named. Anything but {@code true} and {@code false} is an error: who writes {@code dryRun=1}, or no
     * value at all, does not mean no.
     *
     * @param value as JAX-RS has it, which is null also for a name without a value
     * @param query all parameters
     */
    public static boolean isOn(
            String name, @Nullable String value, MultivaluedMap<String, String> query, List<FieldError> errors) {
        if (!query.containsKey(name) || "false".equals(value)) {
            return false;
        }
        if (!"true".equals(value)) {
            errors.add(new FieldError(name, "not-a-boolean"));
        }
        return true;
    }

    /** Whether a text can be looked up: some databases fail at control characters. */
    public static boolean isPlain(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
