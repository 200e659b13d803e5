package nl.mijnkantoor.id.tests.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;

/** What the admin resources say about themselves, held against what they answer. */
public final class ApiDescription {

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode document;

    private ApiDescription(JsonNode document) {
        this.document = document;
    }

    /** As a client with a token reads it. */
    public static ApiDescription of(Api api) {
        return new ApiDescription(
                api.get("/invitations/openapi.json").expect(200).json());
    }

    /**
     * What is wrong with an answer; empty when it is as described.
     *
     * @param path as in the description, such as {@code /invitations/{id}}
     */
    public List<String> violations(String method, String path, Answer answer) {
        JsonNode response = resolved(document.path("paths")
                .path(path)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(answer.status())));
        if (response.isMissingNode()) {
            return List.of("%s %s does not say that it may answer %d".formatted(method, path, answer.status()));
        }
        for (var header : response.path("headers").properties()) {
            if (answer.header(header.getKey()).isEmpty()) {
                return List.of("no " + header.getKey());
            }
        }
        if (!response.has("content")) {
            return answer.body().isEmpty() ? List.of() : List.of("a body: " + answer.body());
        }
        String contentType = answer.header("Content-Type").replaceAll(";.*", "");
        JsonNode schema = response.path("content").path(contentType).path("schema");
        return schema.isMissingNode() ? List.of("content type " + contentType) : violations(schema, answer.json());
    }

    private List<String> violations(JsonNode schema, JsonNode body) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return schemas
                .getSchema(whole)
                .validate(body, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
