package nl.mijnkantoor.id.office;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.models.RealmModel;
import org.keycloak.services.util.LocaleUtil;
import org.keycloak.theme.Theme;

/**
 * All messages of a theme in one language, put together once. Keycloak does that for every page and every mail, which is a quarter
 * of what a page costs, and more of a mail. A realm with texts of its own gets them put together each time: an admin may have
 * changed them.
 */
public final class ThemeTexts {

    // A theme that Keycloak reads anew is another object, and the old one's messages go with it.
    private final Map<Theme, Map<List<Locale>, Properties>> known = Collections.synchronizedMap(new WeakHashMap<>());

    /** The messages; nobody may change them. */
    public Properties of(Theme theme, RealmModel realm, Locale locale) throws IOException {
        Map<Locale, Properties> ownTexts = LocaleUtil.getRealmLocalizationTexts(realm, locale);
        if (ownTexts.values().stream().anyMatch(texts -> !texts.isEmpty())) {
            return theme.getEnhancedMessages(realm, locale);
        }
        Map<List<Locale>, Properties> byLanguages = known.computeIfAbsent(theme, any -> new ConcurrentHashMap<>());
        // The language, and those that stand in for what it does not say: the realm has a say in them.
        List<Locale> languages = List.copyOf(ownTexts.keySet());
        Properties messages = byLanguages.get(languages);
        if (messages == null) {
            messages = theme.getEnhancedMessages(realm, locale);
            byLanguages.put(languages, messages);
        }
        return messages;
    }
}
