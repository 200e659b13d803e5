package nl.mijnkantoor.id.themes;

import freemarker.template.TemplateMethodModelEx;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** The attributes Keycloak and our providers give the mails, as far as templates look at them. */
final class Mails {

    private static final Pattern NEXT_WORD = Pattern.compile("[-_](.)");

    private static final String LINK = "https://id.example/realms/mijnkantoor/uitnodiging/abc?a=1&b=2";

    private Mails() {}

    /**
     * What every mail can do with.
     *
     * @param somebody the name of whoever the mail is about, and of everything people give names to
     */
    static Map<String, Object> attributes(String language, String somebody) {
        boolean dutch = language.equals("nl");
        String day = dutch ? "maandag 23 november 2026 om " : "Monday 23 November 2026 at ";
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("locale", Locale.forLanguageTag(language));
        attributes.put("ltr", true);
        attributes.put("subject", somebody);
        attributes.put("realmName", somebody);
        attributes.put(
                "properties",
                Map.of(
                        "appStoreUrl", "https://apps.apple.com/nl/app",
                        "playStoreUrl", "https://play.google.com/store/apps",
                        "timeZone", "Europe/Amsterdam"));
        attributes.put("user", Map.of("firstName", somebody));
        attributes.put("firstName", somebody);
        attributes.put("officeName", somebody);
        attributes.put("inviterName", somebody);
        attributes.put("link", LINK);
        attributes.put("checkWord", "panda 47");
        attributes.put("linkExpiration", 60);
        attributes.put("linkExpirationFormatter", (TemplateMethodModelEx) arguments -> dutch ? "1 uur" : "1 hour");
        attributes.put("expiresAt", dutch ? "dinsdag 24 november 2026 om 09:00" : "Tuesday 24 November 2026 at 09:00");
        attributes.put("appUrl", "https://app.example/");
        attributes.put("supportUrl", "https://help.example/");
        attributes.put("requiredActions", List.of("CONFIGURE_TOTP", "UPDATE_PASSWORD"));
        attributes.put("cancelLink", LINK + "/annuleren");
        attributes.put("usableFrom", day + "10:00");
        attributes.put("askedAt", day + "09:00");
        attributes.put("passwordChangedAt", day + "08:00");
        attributes.put("personName", somebody);
        attributes.put("personEmail", somebody);
        attributes.put("deciderName", somebody);
        attributes.put("outcome", "approved");
        attributes.put("noManager", true);
        attributes.put("newEmail", somebody);
        attributes.put("code", somebody.equals(Pages.HOSTILE) ? somebody : "482915");
        attributes.put("identityProviderDisplayName", somebody);
        attributes.put("identityProviderContext", Map.of("username", somebody));
        attributes.put("organization", Map.of("name", somebody));
        attributes.put("credentialScopeDisplayName", somebody);
        attributes.put("event", new Event(somebody));
        attributes.put("change", "passwordChanged");
        attributes.put("when", day + "09:05");
        attributes.put("device", "Firefox, Windows");
        attributes.put("address", "192.0.2.7");
        attributes.put("subjectKey", "accountDeleteNotificationSubject");
        attributes.put("messageKey", "accountDeleteNotificationBody");
        attributes.put("daysRemaining", 3);
        attributes.put("reason", somebody);
        return attributes;
    }

    /** The subject, and what else a list of mails shows: the server's text of that name, and the first words of the mail. */
    static String summary(String template, String language, Map<String, Object> attributes) {
        Renderer renderer = new Renderer("email", language);
        String preheader = Jsoup.parse(renderer.render("html/" + template + ".ftl", attributes))
                .select("body > div")
                .text();
        return renderer.say(subjectKey(template, attributes), String.valueOf(attributes.get("officeName"))) + " — "
                + preheader;
    }

    private static String subjectKey(String template, Map<String, Object> attributes) {
        return switch (template) {
            case "account-change" -> attributes.get("change") + "Subject";
            case "email-verification-with-code" -> "emailVerificationSubject";
            case "lost-phone-office-told" -> "lostPhoneOffice." + attributes.get("outcome") + ".subject";
            case "workflow-notification" -> String.valueOf(attributes.get("subjectKey"));
            default ->
                NEXT_WORD.matcher(template).replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT)) + "Subject";
        };
    }

    /** Keycloak's bean of the same purpose. */
    public static final class Event {

        private final String somebody;

        Event(String somebody) {
            this.somebody = somebody;
        }

        @SuppressWarnings("JavaUtilDate") // the type Keycloak hands to templates
        public Date getDate() {
            return new Date(1_795_424_700_000L);
        }

        public String getIpAddress() {
            return somebody.equals(Pages.HOSTILE) ? somebody : "192.0.2.7";
        }

        public String getDetail(String name) {
            return somebody + name;
        }
    }
}
