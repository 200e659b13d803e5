package nl.mijnkantoor.id.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mijnkantoor.id.bulk.Table.Row;
import nl.mijnkantoor.id.common.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A file of people to invite.
 *
 * @param separator the one the file uses
 */
record ImportFile(char separator, List<ImportLine> lines) {

    private static final String BODY = "body";

    /** Blank lines and line ends of two characters included, nobody has more for each person. */
    private static final int MOST_LINE_ENDS_OF_LINE = 10;

    /** Whether a file has so many lines that it cannot have few enough people; found out without reading it. */
    static boolean isFarTooLong(byte[] bytes, int maxLines) {
        long lineEnds = 0;
        for (byte one : bytes) {
            if (one == '\n' || one == '\r') {
                lineEnds++;
            }
        }
        return lineEnds > (long) MOST_LINE_ENDS_OF_LINE * maxLines;
    }

    /** Whether no line names another office than this one. */
    boolean isAllOf(String office) {
        return lines.stream().map(ImportLine::office).allMatch(named -> named == null || named.equals(office));
    }

    /**
     * Reads a file. A line that cannot be read is a line all the same.
     *
     * @param errors gets a line for whatever makes the whole file useless
     * @return empty when there is such a thing
     */
    static Optional<ImportFile> read(byte[] bytes, List<FieldError> errors) {
        Optional<Table> read = FileText.of(bytes).map(Table::of);
        if (read.isEmpty()) {
            errors.add(new FieldError(BODY, "not-a-text"));
            return Optional.empty();
        }
        Table table = read.get();
        Map<Column, Integer> columns = Column.positions(table.header(), errors);
        if (errors.isEmpty() && table.rows().isEmpty()) {
            errors.add(new FieldError(BODY, "no-lines"));
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        List<ImportLine> lines = new ArrayList<>();
        table.rows().forEach(row -> lines.add(line(row, table.header(), columns)));
        return Optional.of(new ImportFile(table.separator(), lines));
    }

    private static ImportLine line(Row row, List<String> header, Map<Column, Integer> columns) {
        if (row.broken()) {
            return ImportLine.defective(row.line(), row.cells().get(0), "quotes");
        }
        if (hasHomelessCells(row, header)) {
            return ImportLine.defective(row.line(), email(row, columns), "too-many-columns");
        }
        return new ImportLine(
                row.line(),
                email(row, columns),
                cell(row, columns.get(Column.FIRST_NAME)),
                cell(row, columns.get(Column.LAST_NAME)),
                cell(row, columns.get(Column.OFFICE)),
                roles(cell(row, columns.get(Column.ROLES))),
                cell(row, columns.get(Column.LOCALE)),
                null);
    }

    private static boolean hasHomelessCells(Row row, List<String> header) {
        for (int i = 0; i < row.cells().size(); i++) {
            boolean named = i < header.size() && !header.get(i).isEmpty();
            if (!named && !row.cells().get(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String email(Row row, Map<Column, Integer> columns) {
        String email = cell(row, columns.get(Column.EMAIL));
        return email == null ? "" : email;
    }

    private static List<String> roles(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Stream.of(cell.split("\\|"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }

    private static @Nullable String cell(Row row, @Nullable Integer position) {
        if (position == null || position >= row.cells().size()) {
            return null;
        }
        String cell = row.cells().get(position);
        return cell.isEmpty() ? null : cell;
    }
}
