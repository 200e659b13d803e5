package nl.mijnkantoor.id.office;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * So many days after an invitation its person is reminded, as an office or its realm wants it.
 *
 * @param days ascending; nobody is reminded when there are none
 */
public record ReminderDays(List<Integer> days) {

    /** Attribute of an office and of the realm: days such as {@code 3,7}, or {@code none}. */
    public static final String ATTRIBUTE = "reminderDays";

    private static final Pattern DAYS = Pattern.compile("[1-9]\\d?(\\s*,\\s*[1-9]\\d?){0,4}");

    /** Reads the attribute; empty when it is absent or cannot be used. */
    public static Optional<ReminderDays> parse(@Nullable String text) {
        String days = text == null ? "" : text.strip();
        if (days.equals("none")) {
            return Optional.of(new ReminderDays(List.of()));
        }
        return DAYS.matcher(days).matches()
                ? Optional.of(new ReminderDays(Arrays.stream(days.split(","))
                        .map(day -> Integer.valueOf(day.strip()))
                        .distinct()
                        .sorted()
                        .toList()))
                : Optional.empty();
    }
}
