package nl.mijnkantoor.id.benchmark;

import java.util.Map;
import java.util.Optional;

/**
 * The outcome for one operation.
 *
 * @param name one of the fixed names of the result file
 * @param main the figure that is judged
 * @param verdict what may be said of it
 * @param details further figures by name
 */
record Operation(String name, Comparison main, String verdict, Map<String, Comparison> details) {

    static Operation of(String name, Series main) {
        return of(name, main.comparison(), Map.of());
    }

    static Operation of(String name, Comparison main, Map<String, Comparison> details) {
        return new Operation(name, main, main.verdict(), details);
    }

    /** The same figures; where there is a doubt, it takes the verdict's place. */
    Operation unless(Optional<String> doubt) {
        return new Operation(name, main, doubt.orElse(verdict), details);
    }
}
