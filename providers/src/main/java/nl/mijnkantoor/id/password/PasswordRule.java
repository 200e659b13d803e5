package nl.mijnkantoor.id.password;

import java.util.Map;

/**
 * One rule of the realm's password policy as the page shows it.
 *
 * @param id the policy's id; {@code passwordRule.<id>} is the message key of its text
 * @param value the number in that text, empty when the policy has none
 */
record PasswordRule(String id, String value, boolean failed) {

    PasswordRule(String id, String value) {
        this(id, value, false);
    }

    PasswordRule asFailed() {
        return new PasswordRule(id, value, true);
    }

    /** A map, because FreeMarker does not read records. */
    Map<String, Object> toTemplate() {
        return Map.of("id", id, "value", value, "failed", failed);
    }
}
