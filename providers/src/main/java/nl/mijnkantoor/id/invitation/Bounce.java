package nl.mijnkantoor.id.invitation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mijnkantoor.id.common.JsonBody;
import nl.mijnkantoor.id.common.Problem.FieldError;

/**
 * Mail that came back after the mail server had taken it.
 *
 * @param email the address it was for
 * @param reason what the returned mail says; may be empty
 */
record Bounce(String email, String reason) {

    /** Reads it; empty, and every bad field is named, when it is no good. */
    static Optional<Bounce> parse(String body, List<FieldError> errors) {
        Optional<JsonBody> json = JsonBody.parse(body, Set.of("email", "reason"), errors);
        String email = json.map(fields -> fields.text("email")).orElse("");
        String reason = json.map(fields -> fields.text("reason")).orElse("");
        if (errors.isEmpty() && email.isEmpty()) {
            errors.add(new FieldError("email", "required"));
        }
        return errors.isEmpty() ? Optional.of(new Bounce(email, reason)) : Optional.empty();
    }
}
