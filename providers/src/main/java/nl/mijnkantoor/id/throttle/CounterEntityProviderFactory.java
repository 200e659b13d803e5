package nl.mijnkantoor.id.throttle;

import java.util.List;
import nl.mijnkantoor.id.common.Tables;

/** The table of counters. */
public final class CounterEntityProviderFactory extends Tables {

    /** For Keycloak's service loader. */
    public CounterEntityProviderFactory() {
        super("mijnkantoor-throttle", "META-INF/mijnkantoor-throttle-changelog.xml", List.of(Counter.class));
    }
}
