package nl.mijnkantoor.id.tests.product;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at pages and mails with axe-core. */
public final class Accessibility {

    /** A mail is shown inside the page of a mail program, which has these. */
    private static final List<String> PAGE_RULES = List.of("landmark-one-main", "region");

    /** Of WCAG 2.2, and off by default. */
    private static final String TARGET_SIZE = "target-size";

    private Accessibility() {}

    /** What axe-core finds wrong with a page, one line for each kind; empty is good. */
    public static List<String> violations(Page page) {
        return violations(axe(page, List.of()));
    }

    /** What axe-core finds wrong with a mail, one line for each kind; empty is good. */
    public static List<String> violationsOfMail(Page page) {
        return violations(axe(page, PAGE_RULES));
    }

    // The other mode opens a page of its own to put the results of frames together; there are no frames here.
    private static AxeBuilder axe(Page page, List<String> without) {
        Map<String, AxeRuleOptions> rules = new HashMap<>(Map.of(TARGET_SIZE, rule(true)));
        without.forEach(name -> rules.put(name, rule(false)));
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(rules);
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private static AxeRuleOptions rule(boolean enabled) {
        AxeRuleOptions rule = new AxeRuleOptions();
        rule.setEnabled(enabled);
        return rule;
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(Accessibility::line).toList();
    }

    private static String line(Rule rule) {
        String where = rule.getNodes().stream()
                .map(node -> node.getHtml() + " (" + node.getFailureSummary() + ")")
                .collect(Collectors.joining("; "));
        return rule.getId() + ": " + rule.getHelp() + ": " + where;
    }
}
