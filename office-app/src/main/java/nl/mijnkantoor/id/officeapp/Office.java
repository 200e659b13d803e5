package nl.mijnkantoor.id.officeapp;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An office the person belongs to.
 *
 * @param alias its short name, unique at the provider
 * @param name what people call it; the alias when the provider does not say
 */
record Office(String alias, String name) {

    /**
     * Reads the {@code organization} claim, which is a list of aliases or, with attributes, an object with an entry per
     * alias. Anything else is no office.
     */
    static List<Office> fromClaim(@Nullable Object claim) {
        if (claim instanceof Map<?, ?> byAlias) {
            return byAlias.entrySet().stream()
                    .map(entry -> of(String.valueOf(entry.getKey()), entry.getValue()))
                    .toList();
        }
        if (claim instanceof Collection<?> aliases) {
            return aliases.stream()
                    .filter(Objects::nonNull)
                    .map(alias -> of(alias.toString(), null))
                    .toList();
        }
        return claim instanceof String alias && !alias.isBlank() ? List.of(of(alias, null)) : List.of();
    }

    private static Office of(String alias, @Nullable Object attributes) {
        Object name = attributes instanceof Map<?, ?> map ? map.get("name") : null;
        if (name instanceof Collection<?> values) {
            name = values.stream().findFirst().orElse(null);
        }
        return new Office(alias, name instanceof String text && !text.isBlank() ? text : alias);
    }
}
