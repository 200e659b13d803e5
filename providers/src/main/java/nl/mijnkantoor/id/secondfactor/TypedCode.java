package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A code as people type or paste it: in groups, with blanks or dashes between them. */
final class TypedCode {

    private TypedCode() {}

    static @Nullable String withoutBlanks(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        StringBuilder code = new StringBuilder(typed.length());
        typed.codePoints().filter(c -> !isSeparator(c)).forEach(code::appendCodePoint);
        return code.toString();
    }

    private static boolean isSeparator(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    /** Cleans a field in place: the request hands out the same form to everyone who asks for it. */
    static void clean(MultivaluedMap<String, String> form, String field) {
        String code = withoutBlanks(form.getFirst(field));
        if (code != null) {
            form.putSingle(field, code.toUpperCase(Locale.ROOT));
        }
    }
}
