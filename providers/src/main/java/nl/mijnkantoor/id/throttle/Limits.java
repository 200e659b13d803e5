package nl.mijnkantoor.id.throttle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

/** The limits there are, each with its default; options of {@code spi-throttle--mijnkantoor-throttle--…}. */
final class Limits {

    private static final Map<String, String> DEFAULTS = Map.of(
            "forgot-password-account", "3/1h",
            "forgot-password-source", "30/15m",
            "invitation-link-source", "50/15m",
            "invitation-renew-account", "3/1d",
            "invitation-resend-account", "10/1d",
            "login-device", "10/1d",
            "login-source", "100/15m",
            "lost-phone-account", "3/1d",
            "lost-phone-source", "30/15m",
            "unlock-account", "1/1d");

    private final Map<String, Limit> byName;

    private Limits(Map<String, Limit> byName) {
        this.byName = byName;
    }

    static Limits parse(Config.Scope scope) {
        Map<String, Limit> limits = new TreeMap<>();
        DEFAULTS.forEach((name, value) -> limits.put(name, Limit.parse(scope.get(name, value))));
        return new Limits(limits);
    }

    static List<ProviderConfigProperty> properties() {
        return DEFAULTS.entrySet().stream()
                .map(limit -> new ProviderConfigProperty(
                        limit.getKey(),
                        null,
                        "Tries and time, such as 5/1h.",
                        ProviderConfigProperty.STRING_TYPE,
                        limit.getValue()))
                .collect(Collectors.toList());
    }

    Limit named(String name) {
        Limit limit = byName.get(name);
        if (limit == null) {
            throw new IllegalArgumentException("No limit is named '" + name + "'");
        }
        return limit;
    }

    Collection<String> names() {
        return byName.keySet();
    }
}
