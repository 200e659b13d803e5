package nl.mijnkantoor.id.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file, as it stands there.
 *
 * @param line where it begins, counted from 1; the header is a line, too
 * @param email empty when the line has none
 * @param defect why the line cannot be read at all; the address is then the line's text
 */
record ImportLine(
        int line,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String office,
        List<String> roles,
        @Nullable String locale,
        @Nullable String defect) {

    static ImportLine defective(int line, String text, String defect) {
        return new ImportLine(line, text, null, null, null, List.of(), null, defect);
    }
}
