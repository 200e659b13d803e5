package nl.mijnkantoor.id.invitation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mijnkantoor.id.common.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.keycloak.util.JsonSerialization;

/** The body of an invitation request as the caller sent it: well-formed, but not yet checked against the realm. */
record InvitationRequest(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String office,
        List<String> roles,
        @Nullable String locale,
        @Nullable String app,
        @Nullable Integer expiresInHours) {

    private static final Set<String> FIELDS =
            Set.of("email", "firstName", "lastName", "office", "roles", "locale", "app", "expiresInHours");

    /**
     * Reads a request.
     *
     * @param errors gets a line for every field of the wrong kind and for every unknown one
     * @return empty when the body is no JSON object at all
     */
    static Optional<InvitationRequest> parse(String body, List<FieldError> errors) {
        JsonNode json;
        try {
            json = JsonSerialization.mapper.readTree(body);
        } catch (JsonProcessingException e) {
            json = null;
        }
        if (json == null || !json.isObject()) {
            errors.add(new FieldError("body", "not-a-json-object"));
            return Optional.empty();
        }
        json.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                errors.add(new FieldError(field, "unknown-field"));
            }
        });
        return Optional.of(new InvitationRequest(
                text(json, "email", errors),
                text(json, "firstName", errors),
                text(json, "lastName", errors),
                text(json, "office", errors),
                texts(json, "roles", errors),
                text(json, "locale", errors),
                text(json, "app", errors),
                number(json, "expiresInHours", errors)));
    }

    private static @Nullable String text(JsonNode json, String field, List<FieldError> errors) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            errors.add(new FieldError(field, "not-a-text"));
            return null;
        }
        return checked(field, value.textValue().strip(), errors);
    }

    /** Nothing we store or look up has control characters, and databases differ in what they make of them. */
    private static @Nullable String checked(String field, String text, List<FieldError> errors) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError(field, "invalid"));
            return null;
        }
        return text;
    }

    private static List<String> texts(JsonNode json, String field, List<FieldError> errors) {
        JsonNode value = json.get(field);
        List<String> texts = new ArrayList<>();
        if (value == null || value.isNull()) {
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
            String text = checked(field, item.textValue(), errors);
            if (text == null) {
                return List.of();
            }
            texts.add(text);
        }
        return texts;
    }

    private static @Nullable Integer number(JsonNode json, String field, List<FieldError> errors) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isInt()) {
            errors.add(new FieldError(field, "not-a-number"));
            return null;
        }
        return value.intValue();
    }
}
