package nl.mijnkantoor.id.common;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mijnkantoor.id.common.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.keycloak.util.JsonSerialization;

/** A request's JSON object, read field by field; whatever is wrong with one is added to the errors. */
public final class JsonBody {

    private final JsonNode json;
    private final List<FieldError> errors;

    private JsonBody(JsonNode json, List<FieldError> errors) {
        this.json = json;
        this.errors = errors;
    }

    /**
     * Reads a body.
     *
     * @param fields all there may be
     * @param errors gets a line for every unknown field, and for every one that turns out to be of the wrong kind
     * @return empty when the body is no JSON object at all
     */
    public static Optional<JsonBody> parse(String body, Set<String> fields, List<FieldError> errors) {
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
            if (!fields.contains(field)) {
                errors.add(new FieldError(field, "unknown-field"));
            }
        });
        return Optional.of(new JsonBody(json, errors));
    }

    /** What stands in a field; null when it is missing or null. */
    public @Nullable JsonNode value(String field) {
        JsonNode value = json.get(field);
        return value == null || value.isNull() ? null : value;
    }

    /** A text without blanks around it. */
    public @Nullable String text(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            errors.add(new FieldError(field, "not-a-text"));
            return null;
        }
        return checked(field, value.textValue().strip());
    }

    /** Nothing we store or look up has control characters, and databases differ in what they make of them. */
    public @Nullable String checked(String field, String text) {
        if (!QueryParameters.isPlain(text)) {
            errors.add(new FieldError(field, "invalid"));
            return null;
        }
        return text;
    }
}
