package nl.mijnkantoor.id.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The outcome of a run for people: Markdown that also reads well on a terminal. */
record Table(Result result) {

    String markdown() {
        var environment = result.environment().entrySet().stream()
                .map(entry -> "- %s: %s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        return "%s\n\n%s\n%s\n".formatted(figures(), details(), environment);
    }

    /** The same as a page of the documentation. */
    String document() {
        return """
                # Benchmark results

                Written by one run of `script/benchmark`; what is measured, and how to read it, is in
                [tests/benchmark/README.md](../tests/benchmark/README.md). Median (lowest–highest); less is better for ours where the ratio is below
                1, and more where the unit is `per second`.

                %s""".formatted(markdown());
    }

    private String figures() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("operation", "unit", "stock", "ours", "ours : stock", "verdict"));
        for (var operation : result.operations()) {
            var main = operation.main();
            rows.add(List.of(
                    operation.name(),
                    main.unit(),
                    range(main.sides().stock()),
                    range(main.sides().ours()),
                    ratio(main),
                    operation.verdict()));
        }
        return laidOut(rows);
    }

    private String details() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("operation", "figure", "stock", "ours", "ours : stock"));
        for (var operation : result.operations()) {
            for (Map.Entry<String, Comparison> detail : operation.details().entrySet()) {
                var comparison = detail.getValue();
                rows.add(List.of(
                        operation.name(),
                        "%s (%s)".formatted(detail.getKey(), comparison.unit()),
                        number(comparison.sides().stock().median()),
                        number(comparison.sides().ours().median()),
                        ratio(comparison)));
            }
        }
        return laidOut(rows);
    }

    private static String range(Summary summary) {
        return summary.min() == summary.max()
                ? number(summary.median())
                : "%s (%s–%s)".formatted(number(summary.median()), number(summary.min()), number(summary.max()));
    }

    private static String ratio(Comparison comparison) {
        return Double.isFinite(comparison.ratio()) ? "%.2f".formatted(comparison.ratio()) : "-";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.1f", value);
    }

    private static String laidOut(List<List<String>> rows) {
        var widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var lines = new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
        lines.add(1, line(IntStream.of(widths).mapToObj("-"::repeat).toList(), widths));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> cells.get(column)
                        + " ".repeat(widths[column] - cells.get(column).length()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
