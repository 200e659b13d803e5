package nl.mijnkantoor.id.benchmark;

import java.util.Map;

/**
 * The outcome for one operation.
 *
 * @param name one of the fixed names of the result file
 * @param main the figure that is judged
 * @param details further figures by name
 */
record Operation(String name, Comparison main, Map<String, Comparison> details) {

    static Operation of(String name, Series main) {
        return new Operation(name, main.comparison(), Map.of());
    }
}
