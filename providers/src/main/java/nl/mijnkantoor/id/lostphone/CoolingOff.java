package nl.mijnkantoor.id.lostphone;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** The time between the office's yes and a link that works, in which the person can still say 'that was not me'. */
final class CoolingOff {

    /** Realm attribute: seconds, or an ISO 8601 duration such as {@code PT1H}. */
    static final String ATTRIBUTE = "lostPhoneCoolingOff";

    private static final Duration DEFAULT = Duration.ofHours(1);

    private CoolingOff() {}

    static Duration of(RealmModel realm) {
        return parse(realm.getAttribute(ATTRIBUTE));
    }

    /** What cannot be read is no reason to go without. */
    static Duration parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT;
        }
        String value = text.strip();
        try {
            Duration duration = value.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.parse(value);
            return duration.isNegative() ? DEFAULT : duration;
        } catch (DateTimeParseException | NumberFormatException e) {
            return DEFAULT;
        }
    }
}
