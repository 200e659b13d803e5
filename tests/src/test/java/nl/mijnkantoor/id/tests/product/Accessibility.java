package nl.mijnkantoor.id.tests.product;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at a page with axe-core. */
public final class Accessibility {

    private Accessibility() {}

    /** What axe-core finds wrong, one line for each kind; empty is good. */
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(Accessibility::line)
                        .toList();
    }

    private static String line(Rule rule) {
        String where = rule.getNodes().stream()
                .map(node -> node.getHtml() + " (" + node.getFailureSummary() + ")")
                .collect(Collectors.joining("; "));
        return rule.getId() + ": " + rule.getHelp() + ": " + where;
    }
}
