package nl.mijnkantoor.id.realm;

import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the product's settings that are still written as <code>${MIJNKANTOOR_…}</code>, as the realm file writes them. */
final class Placeholders {

    // "${A,B}" is filled in with A or else with B: it is B that may not be missing.
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?:[A-Z0-9_]+,)*(MIJNKANTOOR_[A-Z0-9_]+)[^}]*}");

    private Placeholders() {}

    /** The names of the settings that the texts still ask for, sorted; empty when every one was filled in. */
    static Collection<String> in(Stream<? extends @Nullable String> texts) {
        return texts.filter(text -> text != null && text.contains("${MIJNKANTOOR_"))
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
