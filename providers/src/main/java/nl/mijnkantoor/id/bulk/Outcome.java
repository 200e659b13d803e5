package nl.mijnkantoor.id.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What would become of a line of a file, or has. */
enum Outcome {
    /** The person is invited. */
    INVITE,
    /** The person is in the office and can log in. */
    ACTIVE,
    /** The person has an invitation of the office that is still open. */
    PENDING,
    /** An earlier line invites this person into this office. */
    DUPLICATE,
    /** Something about the line is wrong. */
    INVALID,
    /** The address looks mistyped. */
    TYPO,
    /** There is no such office. */
    UNKNOWN_OFFICE,
    /** There is no such role. */
    UNKNOWN_ROLE,
    /** The office, the role or the person is not for the caller to decide about. */
    NOT_YOURS;

    /** The name over REST. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
