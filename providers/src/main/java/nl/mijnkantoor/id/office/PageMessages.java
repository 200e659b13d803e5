package nl.mijnkantoor.id.office;

import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a theme, and behind them what one page knows. Keycloak copies both together for every page; this looks a
 * name up in one after the other.
 */
final class PageMessages extends Properties {

    private static final long serialVersionUID = 1;

    private final transient Properties messages;
    private final transient Map<String, Object> page;

    PageMessages(Properties messages, Map<String, Object> page) {
        this.messages = messages;
        this.page = page;
    }

    // Nothing in here changes.
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    @Override
    public Object getOrDefault(Object key, Object otherwise) {
        Object found = found(key);
        return found == null ? otherwise : found;
    }

    @Override
    public @Nullable String getProperty(String key) {
        return found(key) instanceof String text ? text : null;
    }

    @Override
    public String getProperty(String key, String otherwise) {
        String found = getProperty(key);
        return found == null ? otherwise : found;
    }

    private @Nullable Object found(Object key) {
        Object message = messages.get(key);
        return message == null ? page.get(key) : message;
    }
}
