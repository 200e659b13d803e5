package nl.mijnkantoor.id.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A text in rows and columns: RFC 4180 with whichever separator the file uses. Every line that is not blank is part of
 * exactly one row, whatever is wrong with it.
 *
 * @param separator what stands between the columns
 * @param header the first row; empty when there is none
 * @param rows all others
 */
record Table(char separator, List<String> header, List<Row> rows) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** Excel's own first line. */
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=([^\"])\"?[\\s,;]*", Pattern.CASE_INSENSITIVE);

    /** No cell of ours has more lines. Without a limit one stray quote would swallow the rest of the file. */
    private static final int MAX_LINES_OF_ROW = 5;

    /** No row of ours is longer. Whatever is may be a spreadsheet's whole memory in one line, which nobody has to take apart. */
    private static final int MAX_LINE = 10_000;

    /** Spaces of every kind, and characters that cannot be seen: spreadsheets and web pages leave them around. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u200B\\uFEFF]+");

    /**
     * One row.
     *
     * @param line where it begins in the file, counted from 1
     * @param lines how many lines of the file it takes
     * @param cells without blanks around them
     * @param broken the quotes of this line do not match, or it is far too long: it is one cell, as it stands in the file
     */
    record Row(int line, int lines, List<String> cells, boolean broken) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    static Table of(String text) {
        List<String> lines = text.lines().toList();
        int first = 0;
        while (first < lines.size() && tidy(lines.get(first)).isEmpty()) {
            first++;
        }
        char separator = ',';
        if (first < lines.size()) {
            Matcher told = SEPARATOR_LINE.matcher(lines.get(first).strip());
            if (told.matches()) {
                separator = told.group(1).charAt(0);
                first++;
            } else {
                separator = commonest(lines.get(first));
            }
        }
        return new Reader(separator, lines).read(first);
    }

    /** The separator that the header has most of: no column's name has one in it. */
    private static char commonest(String header) {
        char best = SEPARATORS.get(0);
        for (char candidate : SEPARATORS) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char searched) {
        return text.chars().filter(character -> character == searched).count();
    }

    static String tidy(String cell) {
        return BLANKS.matcher(cell).replaceAll(" ").strip();
    }

    /** A column's name, however it is written. */
    static String nameOf(String cell) {
        return cell.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static final class Reader {

        private final char separator;
        private final CSVFormat format;
        private final List<String> lines;

        Reader(char separator, List<String> lines) {
            this.separator = separator;
            this.lines = lines;
            this.format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreSurroundingSpaces(separator != '\t')
                    .setIgnoreEmptyLines(false)
                    .get();
        }

        Table read(int first) {
            List<Row> rows = new ArrayList<>();
            int line = first;
            while (line < lines.size()) {
                Row row = rowAt(line);
                if (!row.isBlank()) {
                    rows.add(row);
                }
                line += row.lines();
            }
            return rows.isEmpty()
                    ? new Table(separator, List.of(), List.of())
                    : new Table(separator, rows.get(0).cells(), List.copyOf(rows.subList(1, rows.size())));
        }

        private Row rowAt(int line) {
            String text = lines.get(line);
            if (text.isBlank()) {
                return new Row(line + 1, 1, List.of(), false);
            }
            int most = Math.min(MAX_LINES_OF_ROW, lines.size() - line);
            for (int taken = 1; taken <= most && text.length() <= MAX_LINE; taken++) {
                Optional<List<String>> cells = cells(String.join("\n", lines.subList(line, line + taken)));
                if (cells.isPresent()) {
                    return new Row(line + 1, taken, cells.get(), false);
                }
            }
            return new Row(line + 1, 1, List.of(tidy(text)), true);
        }

        /** Empty when a quote is not closed, or something else stands behind a closed one. */
        private Optional<List<String>> cells(String text) {
            try (CSVParser parser = CSVParser.parse(text, format)) {
                List<CSVRecord> records = parser.getRecords();
                return records.size() > 1
                        ? Optional.empty()
                        : Optional.of(records.stream()
                                .flatMap(CSVRecord::stream)
                                .map(Table::tidy)
                                .toList());
            } catch (IOException | UncheckedIOException e) {
                return Optional.empty();
            }
        }
    }
}
