package nl.mijnkantoor.id.bulk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.common.Problem.FieldError;

/** What a file may say about a person. A column's name is ours or Dutch, in any case, with or without hyphens and blanks. */
enum Column {
    EMAIL,
    FIRST_NAME,
    LAST_NAME,
    OFFICE,
    ROLES,
    LOCALE;

    private static final int MAX_TOLD = 60;

    /** Enough to see that the file is another one. */
    private static final int MAX_ERRORS = 20;

    /**
     * Where each column is. Columns without a name are passed over: spreadsheets leave them behind.
     *
     * @param errors gets a line for every unknown, doubled or missing column, up to {@value #MAX_ERRORS}
     */
    static Map<Column, Integer> positions(List<String> header, List<FieldError> errors) {
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        for (int i = 0; i < header.size() && errors.size() < MAX_ERRORS; i++) {
            String cell = header.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            Optional<Column> column = named(cell);
            if (column.isEmpty()) {
                errors.add(new FieldError(shortened(cell), "unknown-column"));
            } else if (positions.putIfAbsent(column.get(), i) != null) {
                errors.add(new FieldError(shortened(cell), "doubled-column"));
            }
        }
        if (!positions.containsKey(EMAIL) && errors.size() < MAX_ERRORS) {
            errors.add(new FieldError("email", "missing-column"));
        }
        return positions;
    }

    /** Enough of it to be found in the file. */
    private static String shortened(String cell) {
        return cell.length() <= MAX_TOLD ? cell : cell.substring(0, MAX_TOLD) + "…";
    }

    private static Optional<Column> named(String cell) {
        return switch (Table.nameOf(cell)) {
            case "email", "mail", "emailadres", "mailadres" -> Optional.of(EMAIL);
            case "firstname", "voornaam" -> Optional.of(FIRST_NAME);
            case "lastname", "achternaam" -> Optional.of(LAST_NAME);
            case "office", "kantoor" -> Optional.of(OFFICE);
            case "roles", "rollen" -> Optional.of(ROLES);
            case "locale", "taal" -> Optional.of(LOCALE);
            default -> Optional.empty();
        };
    }
}
