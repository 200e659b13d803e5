package nl.mijnkantoor.id.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The outcome of a run.
 *
 * @param environment what a reader must know to judge the figures, in a readable order
 */
record Result(Map<String, String> environment, List<Operation> operations) {

    private static final double DIGITS = 1000;

    /** Leaves {@code result.json} and {@code result.md} in this folder. */
    void write(Path folder) {
        var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("result.json"), json.writeValueAsBytes(tree(json)));
            Files.writeString(folder.resolve("result.md"), new Table(this).markdown());
        } catch (IOException e) {
            throw new BenchmarkException("The result cannot be written to %s.".formatted(folder), e);
        }
    }

    /** Leaves the table where readers of the documentation find it. */
    void publish(Path file) {
        try {
            Files.writeString(file, new Table(this).document());
        } catch (IOException e) {
            throw new BenchmarkException("The result cannot be written to %s.".formatted(file), e);
        }
    }

    ObjectNode tree(ObjectMapper json) {
        var tree = json.createObjectNode();
        tree.set("environment", json.valueToTree(environment));
        var all = tree.putObject("operations");
        for (var operation : operations) {
            var node = all.putObject(operation.name());
            put(node, operation.main());
            node.put("verdict", operation.verdict());
            operation.details().forEach((name, detail) -> put(node.putObject(name), detail));
        }
        return tree;
    }

    private static void put(ObjectNode node, Comparison comparison) {
        node.put("unit", comparison.unit());
        put(node.putObject("stock"), comparison.sides().stock());
        put(node.putObject("ours"), comparison.sides().ours());
        if (Double.isFinite(comparison.ratio())) {
            node.put("ratio", rounded(comparison.ratio()));
        } else {
            node.putNull("ratio");
        }
    }

    private static void put(ObjectNode node, Summary summary) {
        node.put("median", rounded(summary.median()));
        node.put("min", rounded(summary.min()));
        node.put("max", rounded(summary.max()));
        node.put("noise", rounded(summary.noise()));
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }
}
