package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Realms as JSON. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** As the server fills it in: the first name that has a value, or what follows the colon. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(MIJNKANTOOR_[A-Z_,]+)(?::([^}]*))?}");

    private Json() {}

    /** The realm file, with its placeholders filled in. */
    static ObjectNode realm(Path file, Map<String, String> values) {
        try {
            Matcher placeholder = PLACEHOLDER.matcher(Files.readString(file));
            return object(placeholder.replaceAll(
                    found -> Matcher.quoteReplacement(value(found.group(1), found.group(2), values))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode object(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(
            String names, @org.jspecify.annotations.Nullable String otherwise, Map<String, String> values) {
        for (String name : names.split(",", -1)) {
            String value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return otherwise == null ? "" : otherwise;
    }
}
