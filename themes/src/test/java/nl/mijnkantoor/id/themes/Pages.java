package nl.mijnkantoor.id.themes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The attributes Keycloak gives every login page, as far as our templates look at them. */
final class Pages {

    static final String HOSTILE = "<img src=x onerror=alert(1)>";

    private static final String LONG_QUERY = "?client_id=office-app&tab_id=Q0c2iI2XJdE&client_data=" + "e".repeat(180);

    private final Map<String, Object> attributes = new HashMap<>();
    private final FieldMessages fieldMessages = new FieldMessages();
    private final String name;
    private String language = "nl";

    private Pages(String name) {
        this.name = name;
        attributes.put("pageId", name);
        Properties properties = ThemeFiles.properties("theme/mijnkantoor/login/theme.properties");
        properties.setProperty("supportUrl", ""); // the server fills in the environment's, if any
        attributes.put("properties", properties);
        attributes.put("messagesPerField", fieldMessages);
        attributes.put("auth", new Auth());
        attributes.put("login", Map.of());
        attributes.put("scripts", List.of());
        attributes.put(
                "realm",
                Map.of(
                        "internationalizationEnabled", true,
                        "password", true,
                        "rememberMe", true,
                        "resetPasswordAllowed", true,
                        "registrationAllowed", false,
                        "loginWithEmailAllowed", true,
                        "duplicateEmailsAllowed", false));
        String action = "http://localhost:8080/realms/mijnkantoor/login-actions/authenticate" + LONG_QUERY;
        attributes.put(
                "url",
                Map.of(
                        "loginAction", action,
                        "loginUrl", action,
                        "loginRestartFlowUrl", action,
                        "loginResetCredentialsUrl", action,
                        "logoutConfirmAction", action,
                        "ssoLoginInOtherTabsUrl", action,
                        "resourcesPath", "/resources/abcde/login/mijnkantoor"));
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

    Pages withError(String field, String text) {
        fieldMessages.errors.put(field, text);
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

    /** Keycloak's bean of the same purpose, for a page before anybody is known. */
    public static final class Auth {

        public boolean showUsername() {
            return false;
        }

        public boolean showResetCredentials() {
            return false;
        }

        public boolean showTryAnotherWayLink() {
            return false;
        }

        public @Nullable String getAttemptedUsername() {
            return null;
        }

        public @Nullable String getSelectedCredential() {
            return null;
        }
    }
}
