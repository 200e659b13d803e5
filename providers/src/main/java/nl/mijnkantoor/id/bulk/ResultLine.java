package nl.mijnkantoor.id.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line of an import.
 *
 * @param firstName as it stood in the file, as did the last name
 * @param outcome what was made out of it before, or what turned out when its turn came
 * @param detail as in {@link Verdict}; of a line that failed, why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultLine(
        int line,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        Outcome outcome,
        LineState state,
        @Nullable String detail) {

    /** Without it Excel takes the file for one in the computer's own encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_STARTS = "=+-@\t\r";

    static ResultLine of(ImportLineEntity line) {
        return new ResultLine(
                line.line(),
                line.email(),
                line.firstName(),
                line.lastName(),
                line.outcome(),
                line.state(),
                line.detail());
    }

    /** The lines as a file a spreadsheet opens, with the separator of the file that was handed in. */
    static String csv(List<ResultLine> lines, char separator) {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader("line", "email", "firstName", "lastName", "outcome", "state", "detail")
                .get();
        try (CSVPrinter printer = new CSVPrinter(csv, format)) {
            for (ResultLine line : lines) {
                printer.printRecord(
                        line.line(),
                        harmless(line.email()),
                        harmless(line.firstName()),
                        harmless(line.lastName()),
                        line.outcome().code(),
                        line.state().code(),
                        harmless(line.toldDetail()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    /** A number alone says little in a spreadsheet. */
    private @Nullable String toldDetail() {
        return outcome == Outcome.DUPLICATE && detail != null ? "line " + detail : detail;
    }

    /** What a stranger wrote into a file must not run as a formula in the office's spreadsheet. */
    private static String harmless(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        return cell.isEmpty() || FORMULA_STARTS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
