package nl.mijnkantoor.id.themes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The attributes Keycloak gives every login page, as far as templates look at them. */
final class Pages {

    static final String HOSTILE = "\"><img src=x onerror=alert(1)>";

    /** Where a page's own files are, and where its forms go. */
    static final String RESOURCES = "/resources/abcde/login/mijnkantoor";

    static final String ACTIONS = "http://localhost:8080/realms/mijnkantoor/";

    private static final String LONG_QUERY = "?client_id=office-app&tab_id=Q0c2iI2XJdE&client_data=" + "e".repeat(180);

    private final Map<String, Object> attributes = new HashMap<>();
    private final FieldMessages fieldMessages = new FieldMessages();
    private final String name;
    private String language = "nl";
    private String somebody = "Sanne de Vries";

    private Pages(String name) {
        this.name = name;
        attributes.put("pageId", name);
        Properties properties = ThemeFiles.properties("theme/mijnkantoor/login/theme.properties");
        // The server fills in the environment's, if any.
        properties.setProperty("supportUrl", "");
        properties.setProperty("appStoreUrl", "https://apps.apple.com/nl/app");
        properties.setProperty("playStoreUrl", "https://play.google.com/store/apps");
        attributes.put("properties", properties);
        attributes.put("messagesPerField", fieldMessages);
        attributes.put("auth", new Auth(Map.of()));
        attributes.put("login", Map.of());
        attributes.put("scripts", List.of());
        attributes.put(
                "realm",
                Map.of(
                        "displayName", "MijnKantoor",
                        "internationalizationEnabled", true,
                        "password", true,
                        "rememberMe", true,
                        "resetPasswordAllowed", true,
                        "registrationAllowed", false,
                        "registrationEmailAsUsername", true,
                        "loginWithEmailAllowed", true,
                        "duplicateEmailsAllowed", false));
        String action = ACTIONS + "login-actions/authenticate" + LONG_QUERY;
        Map<String, String> urls = new HashMap<>(Map.of("resourcesPath", RESOURCES));
        for (String url : List.of(
                "loginAction",
                "loginUrl",
                "loginRestartFlowUrl",
                "loginResetCredentialsUrl",
                "logoutConfirmAction",
                "oauthAction",
                "oauth2DeviceVerificationAction",
                "registrationAction",
                "registrationUrl",
                "ssoLoginInOtherTabsUrl")) {
            urls.put(url, action);
        }
        attributes.put("url", urls);
        attributes.put("authenticationSession", Map.of("authSessionIdHash", "h".repeat(64)));
    }

    static Pages page(String name) {
        return new Pages(name);
    }

    Pages with(String attribute, Object value) {
        attributes.put(attribute, value);
        return this;
    }

    Pages inLanguage(String language) {
        this.language = language;
        return this;
    }

    /** The name of whoever the page is about, and of everything people give names to. */
    Pages about(String somebody) {
        this.somebody = somebody;
        return this;
    }

    String somebody() {
        return somebody;
    }

    /** A text of the server's in the page's language. */
    String say(String key, Object... values) {
        return new Renderer("login", language).say(key, values);
    }

    /** A day and a time, in the words the server would use. */
    String when() {
        return language.equals("nl") ? "dinsdag 24 november 2026 om 09:00" : "Tuesday 24 November 2026 at 09:00";
    }

    /** What the page shows once the person is known. */
    Pages withAuth(Map<String, Object> known) {
        return with("auth", new Auth(known));
    }

    Pages withError(String field, String text) {
        fieldMessages.errors.put(field, text);
        return this;
    }

    /** As behind a link that has not started a login. */
    Pages outsideALogin() {
        attributes.remove("authenticationSession");
        return this;
    }

    Pages withMessage(String type, String summary) {
        return with("message", Map.of("type", type, "summary", summary));
    }

    String render() {
        attributes.put("lang", language);
        attributes.put(
                "locale",
                Map.of(
                        "currentLanguageTag",
                        language,
                        "rtl",
                        false,
                        "supported",
                        List.of(
                                Map.of("languageTag", "nl", "label", "Nederlands", "url", "/nl" + LONG_QUERY),
                                Map.of("languageTag", "en", "label", "English", "url", "/en" + LONG_QUERY))));
        return new Renderer("login", language).render(name + ".ftl", attributes);
    }

    /** Keycloak's bean of the same purpose. */
    public static final class FieldMessages {

        private final Map<String, String> errors = new LinkedHashMap<>();

        public boolean existsError(String... fields) {
            return !getFirstError(fields).isEmpty();
        }

        public boolean exists(String field) {
            return errors.containsKey(field);
        }

        public String getFirstError(String... fields) {
            for (String field : fields) {
                if (errors.containsKey(field)) {
                    return get(field);
                }
            }
            return "";
        }

        public String get(String field) {
            return errors.getOrDefault(field, "");
        }
    }

    /** Keycloak's bean of the same purpose; a person without an attemptedUsername is not known yet. */
    public static final class Auth {

        private final Map<String, Object> known;

        Auth(Map<String, Object> known) {
            this.known = known;
        }

        public boolean showUsername() {
            return known.containsKey("attemptedUsername");
        }

        public boolean showResetCredentials() {
            return false;
        }

        public boolean showTryAnotherWayLink() {
            return known.containsKey("another");
        }

        public @Nullable Object getAttemptedUsername() {
            return known.get("attemptedUsername");
        }

        public @Nullable Object getSelectedCredential() {
            return known.get("selectedCredential");
        }

        public Object getAuthenticationSelections() {
            return known.getOrDefault("selections", List.of());
        }
    }
}
