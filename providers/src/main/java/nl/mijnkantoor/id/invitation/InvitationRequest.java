package nl.mijnkantoor.id.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mijnkantoor.id.common.JsonBody;
import nl.mijnkantoor.id.common.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** The body of an invitation request as the caller sent it: well-formed, but not yet checked against the realm. */
record InvitationRequest(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String office,
        List<String> roles,
        @Nullable String locale,
        @Nullable String app,
        @Nullable Integer expiresInHours,
        @Nullable Boolean reminders) {

    private static final Set<String> FIELDS =
            Set.of("email", "firstName", "lastName", "office", "roles", "locale", "app", "expiresInHours", "reminders");

    /**
     * Reads a request.
     *
     * @param errors gets a line for every field of the wrong kind and for every unknown one
     * @return empty when the body is no JSON object at all
     */
    static Optional<InvitationRequest> parse(String body, List<FieldError> errors) {
        return JsonBody.parse(body, FIELDS, errors)
                .map(json -> new InvitationRequest(
                        json.text("email"),
                        json.text("firstName"),
                        json.text("lastName"),
                        json.text("office"),
                        texts(json, "roles", errors),
                        json.text("locale"),
                        json.text("app"),
                        number(json, "expiresInHours", errors),
                        yesOrNo(json, "reminders", errors)));
    }

    private static List<String> texts(JsonBody json, String field, List<FieldError> errors) {
        JsonNode value = json.value(field);
        List<String> texts = new ArrayList<>();
        if (value == null) {
            return texts;
        }
        if (!value.isArray()) {
            errors.add(new FieldError(field, "not-a-list"));
            return texts;
        }
        for (JsonNode item : value) {
            if (!item.isTextual()) {
                errors.add(new FieldError(field, "not-a-text"));
                return List.of();
            }
            String text = json.checked(field, item.textValue());
            if (text == null) {
                return List.of();
            }
            texts.add(text);
        }
        return texts;
    }

    private static @Nullable Integer number(JsonBody json, String field, List<FieldError> errors) {
        JsonNode value = json.value(field);
        if (value == null) {
            return null;
        }
        if (!value.isInt()) {
            errors.add(new FieldError(field, "not-a-number"));
            return null;
        }
        return value.intValue();
    }

    private static @Nullable Boolean yesOrNo(JsonBody json, String field, List<FieldError> errors) {
        JsonNode value = json.value(field);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            errors.add(new FieldError(field, "not-a-boolean"));
            return null;
        }
        return value.booleanValue();
    }
}
