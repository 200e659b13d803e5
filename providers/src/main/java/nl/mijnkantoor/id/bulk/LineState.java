package nl.mijnkantoor.id.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a line of an import is. */
enum LineState {
    /** Its turn is still to come. */
    WAITING,
    /** The person has been invited by it. */
    INVITED,
    /** Nobody was to be invited by it; its outcome says why. */
    SKIPPED,
    /** The person was to be invited, and could not be. */
    FAILED;

    /** The name over REST. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
