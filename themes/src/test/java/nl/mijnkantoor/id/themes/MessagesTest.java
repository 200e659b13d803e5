package nl.mijnkantoor.id.themes;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.services.messages.Messages;

class MessagesTest {

    private static final Pattern USED_KEY = Pattern.compile("msg\\(\"([^\"]+)\"[,)]");
    private static final Pattern CHOSEN_KEY = Pattern.compile("\\?then\\(\"([A-Za-z.-]+)\", \"([A-Za-z.-]+)\"\\)\\)");
    private static final Pattern ALIAS = Pattern.compile("\"alias\": *\"([^\"]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** What Keycloak names and shows nobody, and what only its consoles show. */
    private static final Set<String> NOT_ON_PAGES = Set.of(
            "artifactResolutionServiceError",
            "clientIdleExceedsRealmRememberMeIdle",
            "clientSessionIdleTimeoutExceedsRealm",
            "clientSessionMaxLifespanExceedsRealm",
            "clientSessionMaxLifespanExceedsRealmRememberMeMaxSpan",
            "federatedIdentityLinkNotActiveMessage",
            "federatedIdentityRemovingLastProviderMessage",
            "identityProviderLoginFailure",
            "identityProviderRedirectErrorMessage",
            "identityProviderRemovedMessage",
            "invalidFederatedIdentityActionMessage",
            "invalidOrgInviteMessage",
            "missingIdentityProviderMessage",
            "readOnlyPasswordMessage",
            "readOnlyUserMessage",
            "successGrantRevokedMessage",
            "successTotpMessage",
            "successTotpRemovedMessage",
            "updateReadOnlyAttributesRejectedMessage");

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void bothLanguagesHaveTheSameTexts(String type) {
        assertThat(ThemeFiles.messages(type, "en").stringPropertyNames())
                .isEqualTo(ThemeFiles.messages(type, "nl").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void bothLanguagesFillInTheSameThings(String type) {
        Properties dutch = ThemeFiles.messages(type, "nl");
        Properties english = ThemeFiles.messages(type, "en");
        for (String key : dutch.stringPropertyNames()) {
            assertThat(placeholders(english, key)).as(key).isEqualTo(placeholders(dutch, key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void nothingIsFilledInThatKeycloakDoesNotGive(String type) {
        Properties ours = ThemeFiles.messages(type, "nl");
        Properties base = ThemeFiles.baseMessages(type, "en");
        Set<String> filledInByUs = new TreeSet<>();
        ThemeFiles.templates(type).forEach(template -> filledInByUs.addAll(keysUsed(ThemeFiles.ours(type, template))));
        for (String key : base.stringPropertyNames()) {
            if (ours.containsKey(key) && !filledInByUs.contains(key)) {
                assertThat(placeholders(base, key)).as(key).containsAll(placeholders(ours, key));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void everyTextATemplateAsksForIsOurs(String type) {
        Set<String> ours = ThemeFiles.messages(type, "nl").stringPropertyNames();
        for (String template : ThemeFiles.templates(type)) {
            assertThat(keysUsed(ThemeFiles.ours(type, template))).as(template).isSubsetOf(ours);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void everythingAnAdminCanAskForHasAName(String type) throws IOException {
        String realm = Files.readString(Path.of("../realm-export/mijnkantoor-realm.json"));
        int start = realm.indexOf("\"requiredActions\"");
        Set<String> names = ALIAS.matcher(realm.substring(start, realm.indexOf(']', start)))
                .results()
                .map(found -> "requiredAction." + found.group(1))
                .collect(toCollection(TreeSet::new));

        assertThat(names).contains("requiredAction.CONFIGURE_TOTP");
        assertThat(ThemeFiles.messages(type, "nl").stringPropertyNames()).containsAll(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void dutchLacksNothingThatEnglishHas(String type) {
        assertThat(ThemeFiles.allMessages(type, "nl").stringPropertyNames())
                .containsAll(ThemeFiles.baseMessages(type, "en").stringPropertyNames());
    }

    @Test
    void dutchHasEverythingThatKeycloaksCodeShows() {
        Set<String> keys = Stream.of(Messages.class.getFields())
                .map(MessagesTest::valueOf)
                .filter(not(NOT_ON_PAGES::contains))
                .collect(toCollection(TreeSet::new));

        assertThat(ThemeFiles.allMessages("login", "nl").stringPropertyNames()).containsAll(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void noTextLetsABrowserOrALibrarySpeakAboutPasskeys(String language) {
        Properties messages = ThemeFiles.messages("login", language);

        assertThat(messages.stringPropertyNames())
                .filteredOn(key -> key.startsWith("webauthn-error-"))
                .isNotEmpty()
                .allSatisfy(
                        key -> assertThat(placeholders(messages, key)).as(key).isEmpty());
    }

    /** How long a lock lasts and how many mails are sent, the realm and the configuration say. */
    @ParameterizedTest
    @CsvSource({
        "login, loginFailedHint",
        "login, accountTemporarilyDisabledMessageTotp",
        "email, lockedTemporarily",
    })
    void noTextTellsWhatASettingDecides(String type, String key) {
        for (String language : new String[] {"nl", "en"}) {
            assertThat(ThemeFiles.messages(type, language).getProperty(key))
                    .doesNotContainPattern("kwartier|uur|minu|fifteen|hour|\\d");
        }
    }

    private static String valueOf(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void everyTextIsAPatternWithoutAHalfQuote(String type) {
        for (String language : new String[] {"nl", "en"}) {
            Properties messages = ThemeFiles.messages(type, language);
            for (String key : messages.stringPropertyNames()) {
                String text = messages.getProperty(key);
                assertThat(text.replace("''", "")).as(key).doesNotContain("'").isNotBlank();
                assertThatCode(() -> new MessageFormat(text.replace("${", "").replaceAll("(?<=org.name)}", "")))
                        .as(key)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void dutchSaysJeAndNotU(String type) {
        Properties messages = ThemeFiles.messages(type, "nl");
        for (String key : messages.stringPropertyNames()) {
            assertThat(messages.getProperty(key)).as(key).doesNotContainPattern("\\b([Uu]w?|Gelieve)\\b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void englishCallsAnEMailSo(String type) {
        Properties messages = ThemeFiles.messages(type, "en");
        for (String key : messages.stringPropertyNames()) {
            assertThat(messages.getProperty(key))
                    .as(key)
                    .doesNotContainPattern("(?i)\\b(a|the|this|by|newest) mails?\\b(?! server)|\\bemail address");
        }
    }

    private static Set<String> keysUsed(String template) {
        TreeSet<String> keys = USED_KEY.matcher(template)
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
        CHOSEN_KEY
                .matcher(template)
                .results()
                .filter(found -> template.lastIndexOf("msg(", found.start()) >= 0)
                .forEach(found -> {
                    keys.add(found.group(1));
                    keys.add(found.group(2));
                });
        keys.removeIf(key -> key.endsWith("."));
        return keys;
    }

    private static Set<String> placeholders(Properties messages, String key) {
        return PLACEHOLDER
                .matcher(String.valueOf(messages.getProperty(key)))
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }
}
