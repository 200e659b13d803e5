package nl.mijnkantoor.id;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The API description is written by hand: what it says is held against the code, in both directions. */
class ApiDescriptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "nl.mijnkantoor.id.";
    private static final java.nio.file.Path SOURCES = java.nio.file.Path.of("src/main/java/nl/mijnkantoor/id");

    /** Where our admin resources are served. */
    private static final Map<String, Class<?>> RESOURCES = Map.of(
            "/invitations", type("invitation.InvitationsResource"),
            "/invitations/bounces", type("invitation.BouncesResource"),
            "/invitations/import", type("bulk.ImportsResource"),
            "/invitations/imports", type("bulk.ImportsResource"),
            "/offices", type("kantoorbeheer.OfficesResource"),
            "/office-brands", type("office.OfficeBrandsResource"),
            "/lost-phone-requests", type("lostphone.LostPhoneRequestsResource"));

    /** One class serves two paths; these of its operations are nobody's. */
    private static final Set<String> NOT_FOR_USE =
            Set.of("POST /invitations/imports", "GET /invitations/import/{id}", "GET /invitations/import/{id}/result");

    /** The schemas that are records in the code. */
    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            Map.entry("Verdict", type("bulk.Verdict")),
            Map.entry("Import", type("bulk.ImportRepresentation")),
            Map.entry("ResultLine", type("bulk.ResultLine")),
            Map.entry("InvitationRequest", type("invitation.InvitationRequest")),
            Map.entry("Invitation", type("invitation.InvitationRepresentation")),
            Map.entry("InvitationStep", type("invitation.InvitationRepresentation$Step")),
            Map.entry("LostPhoneRequest", type("lostphone.LostPhoneRequestRepresentation")),
            Map.entry("Person", type("kantoorbeheer.PersonRepresentation")),
            Map.entry("FunnelStage", type("invitation.Funnel$Reached")),
            Map.entry("StuckPerson", type("invitation.InvitationProgress$Stuck")),
            Map.entry("OfficeBrand", type("office.OfficeBrandRepresentation")),
            Map.entry("Accent", type("office.OfficeBrand$Accent")),
            Map.entry("BrandFault", type("office.OfficeBrand$Fault")),
            Map.entry("LostPhoneStep", type("lostphone.LostPhoneRequestRepresentation$Step")),
            Map.entry("FieldError", type("common.Problem$FieldError")));

    /** The schemas whose values are an enum in the code. */
    private static final Map<String, Class<?>> ENUMS = Map.of(
            "/ImportOutcome", type("bulk.Outcome"),
            "/ResultLine/properties/state", type("bulk.LineState"),
            "/InvitationStatus", type("invitation.InvitationStatus"),
            "/InvitationStep/properties/step", type("invitation.InvitationStep"),
            "/PersonStatus", type("kantoorbeheer.PersonStatus"),
            "/FunnelStage/properties/stage", type("invitation.Funnel$Stage"),
            "/StuckPerson/properties/reason", type("invitation.InvitationProgress$Reason"),
            "/LostPhoneStatus", type("lostphone.LostPhoneStatus"),
            "/LostPhoneStep/properties/step", type("lostphone.LostPhoneStep"));

    /** The code that answers requests. */
    private static final List<String> ANSWERING =
            List.of("bulk", "common", "invitation", "kantoorbeheer", "lostphone", "office");

    private static final Pattern CALL = Pattern.compile("new (?:FieldError|Fault)\\(|Problem\\.of\\(|Optional\\.of\\(");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"|\\b([A-Z][A-Z_]+)\\b");
    private static final Pattern CONSTANT =
            Pattern.compile("static final String ([A-Z][A-Z_]+) =\\s*\"([a-z]+(?:-[a-z]+)*)\";");

    private final JsonNode description = read();

    @Test
    void describesEveryOperationThereIsAndNoOther() {
        Map<String, Set<String>> served = new TreeMap<>();
        RESOURCES.forEach((path, resource) ->
                operations(path, resource).forEach((operation, method) -> served.put(operation, queryOf(method))));
        served.keySet().removeAll(NOT_FOR_USE);

        Map<String, Set<String>> described = new TreeMap<>();
        for (var path : description.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (!operation.getKey().equals("parameters")) {
                    described.put(
                            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                            queryOf(operation.getValue()));
                }
            }
        }

        assertThat(described).isEqualTo(served);
    }

    @Test
    void describesEveryFieldWithItsType() {
        RECORDS.forEach((schema, record) -> {
            Map<String, String> described = new TreeMap<>();
            for (var field : schemas().path(schema).path("properties").properties()) {
                described.put(field.getKey(), typeOf(field.getValue()));
            }
            Map<String, String> actual =
                    fields(record).collect(Collectors.toMap(RecordComponent::getName, ApiDescriptionTest::typeOf));

            assertThat(described).as(schema).isEqualTo(new TreeMap<>(actual));
        });
    }

    @Test
    void saysWhichFieldsAreAlwaysThere() {
        RECORDS.forEach((schema, record) -> {
            if (!schema.equals("InvitationRequest")) {
                assertThat(texts(schemas().path(schema).path("required")))
                        .as(schema)
                        .containsExactlyInAnyOrderElementsOf(fields(record)
                                .filter(field -> field.getAnnotatedType().getAnnotation(Nullable.class) == null)
                                .map(RecordComponent::getName)
                                .toList());
            }
        });
    }

    @Test
    void listsEveryValueOfAnEnum() {
        ENUMS.forEach(
                (pointer, constants) -> assertThat(texts(schemas().at(pointer).path("enum")))
                        .as(pointer)
                        .containsExactlyElementsOf(Arrays.stream(constants.getEnumConstants())
                                .map(constant -> JSON.valueToTree(constant).asText())
                                .toList()));
    }

    @Test
    void listsEveryCodeAProblemCanHave() {
        Set<String> ofFields = new TreeSet<>();
        Set<String> ofProblems = new TreeSet<>();
        Set<String> ofBrands = new TreeSet<>();
        ANSWERING.stream().flatMap(ApiDescriptionTest::sources).forEach(source -> {
            Map<String, String> constants = CONSTANT.matcher(source)
                    .results()
                    .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
            for (Matcher call = CALL.matcher(source); call.find(); ) {
                List<String> arguments = arguments(source, call.end());
                Collection<String> codes =
                        switch (call.group()) {
                            case "new FieldError(" -> ofFields;
                            case "new Fault(" -> ofBrands;
                            default -> ofProblems;
                        };
                String last = withoutCalls(arguments.get(arguments.size() - 1));
                codes.addAll(CODE.matcher(last)
                        .results()
                        .map(code -> code(code, constants))
                        .filter(code -> !code.isEmpty())
                        .toList());
            }
        });

        assertThat(texts(schemas().at("/FieldError/properties/code/enum"))).containsExactlyElementsOf(ofFields);
        assertThat(texts(schemas().at("/Problem/properties/code/enum"))).containsExactlyElementsOf(ofProblems);
        assertThat(texts(schemas().at("/BrandFault/properties/reason/enum"))).containsExactlyElementsOf(ofBrands);
    }

    @Test
    void refersToNothingThatIsNotThere() {
        List<String> references = description.findValuesAsText("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        description.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
        assertThat(description.findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    private static Map<String, Method> operations(String path, Class<?> resource) {
        Map<String, Method> operations = new TreeMap<>();
        for (Method method : resource.getMethods()) {
            Path below = method.getAnnotation(Path.class);
            String full = below == null ? path : path + "/" + below.value();
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    operations.put(verb.value() + " " + full, method);
                }
            }
        }
        return operations;
    }

    private static Set<String> queryOf(Method method) {
        return Stream.of(method.getParameters())
                .map((Parameter parameter) -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toSet());
    }

    private Set<String> queryOf(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toSet());
    }

    private String typeOf(JsonNode schema) {
        JsonNode resolved = resolved(schema);
        String type = resolved.path("type").asText();
        return type.equals("array") ? "array of " + typeOf(resolved.path("items")) : type;
    }

    private static Stream<RecordComponent> fields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(field -> field.getAccessor().getAnnotation(JsonIgnore.class) == null);
    }

    private static String typeOf(RecordComponent component) {
        return typeOf(component.getGenericType());
    }

    private static String typeOf(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return "array of " + typeOf(list.getActualTypeArguments()[0]);
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "integer";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "boolean";
        }
        return type == String.class || (type instanceof Class<?> kind && kind.isEnum()) ? "string" : "object";
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }

    private JsonNode schemas() {
        return description.at("/components/schemas");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String code(MatchResult found, Map<String, String> constants) {
        return found.group(1) != null ? found.group(1) : constants.getOrDefault(found.group(2), "");
    }

    private static String withoutCalls(String expression) {
        String shorter = expression.replaceAll("\\([^()]*\\)", "");
        return shorter.equals(expression) ? expression : withoutCalls(shorter);
    }

    /** The arguments of a call, from behind its opening bracket. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 1;
        int start = from;
        for (int i = from; depth > 0; i++) {
            switch (source.charAt(i)) {
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
            if (depth == 0 || (depth == 1 && source.charAt(i) == ',')) {
                arguments.add(source.substring(start, i));
                start = i + 1;
            }
        }
        return arguments;
    }

    private static Stream<String> sources(String room) {
        try (Stream<java.nio.file.Path> files = Files.list(SOURCES.resolve(room))) {
            return files.toList().stream().map(ApiDescriptionTest::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(ROOT + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read() {
        try (var json = ApiDescriptionTest.class.getResourceAsStream("openapi.json")) {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
