package nl.mijnkantoor.id.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

class RealmCheckTest {

    @TempDir
    private Path folder;

    private final RealmModel realm = mock();
    private final ClientModel client = mock();

    @BeforeEach
    void nameTheRealm() {
        when(realm.getName()).thenReturn("mijnkantoor");
        when(realm.getClientsStream()).thenAnswer(asked -> Stream.of(client));
    }

    @Test
    void namesEverySettingThatTheRealmFileMissesAndNoOther() throws IOException {
        realmFile("""
                {"realm": "mijnkantoor",
                 "smtpServer": {"host": "${MIJNKANTOOR_SMTP_HOST}", "port": "${MIJNKANTOOR_SMTP_PORT}",
                                "auth": "${MIJNKANTOOR_SMTP_AUTH:false}"},
                 "clients": [{"secret": "${MIJNKANTOOR_APP_SECRET}", "rootUrl": "${authBaseUrl}"}]}
                """);

        assertThatThrownBy(
                        () -> checkWith(Map.of("MIJNKANTOOR_SMTP_PORT", "25")).onEvent(created()))
                .hasMessage("The realm 'mijnkantoor' cannot be set up. Give these environment variables a value: "
                        + "MIJNKANTOOR_APP_SECRET, MIJNKANTOOR_SMTP_HOST");
    }

    @Test
    void letsARealmFilePassWhenEverySettingIsGiven() throws IOException {
        realmFile("{\"realm\": \"mijnkantoor\", \"displayName\": \"${MIJNKANTOOR_NAME}\"}");

        assertThatCode(() ->
                        checkWith(Map.of("MIJNKANTOOR_NAME", "MijnKantoor")).onEvent(created()))
                .doesNotThrowAnyException();
    }

    @Test
    void asksForTheLastOfTwoSettingsWhereTheFirstMayBeLeftOut() {
        assertThat(Placeholders.in(Stream.of("${MIJNKANTOOR_INSIDE_URL,MIJNKANTOOR_URL}/logout")))
                .containsExactly("MIJNKANTOOR_URL");
    }

    @Test
    void takesABlankSettingForAMissingOne() throws IOException {
        realmFile("""
                {"realm": "mijnkantoor", "clients": [{"secret": "${MIJNKANTOOR_APP_SECRET}"}],
                 "smtpServer": {"user": "${MIJNKANTOOR_SMTP_USER:}"}}
                """);

        assertThatThrownBy(() -> checkWith(Map.of("MIJNKANTOOR_APP_SECRET", " ", "MIJNKANTOOR_SMTP_USER", ""))
                        .onEvent(created()))
                .hasMessageEndingWith("a value: MIJNKANTOOR_APP_SECRET");
    }

    @Test
    void letsARealmBeCreatedThatHasNoFile() {
        assertThatCode(() -> checkWith(Map.of()).onEvent(created())).doesNotThrowAnyException();
    }

    @Test
    void refusesAStoredRealmWithAPlaceholderForAClientSecret() {
        when(client.getSecret()).thenReturn("${MIJNKANTOOR_APP_SECRET}");

        assertThatThrownBy(() -> checkWith(Map.of()).onEvent(stored())).hasMessageContaining("MIJNKANTOOR_APP_SECRET");
    }

    @Test
    void findsPlaceholdersInAddressesAttributesAndTheMailServer() {
        when(client.getRedirectUris()).thenReturn(Set.of("${MIJNKANTOOR_APP_URL}/login"));
        when(client.getAttributes()).thenReturn(Map.of("backchannel.logout.url", "${MIJNKANTOOR_LOGOUT}/logout"));
        when(realm.getAttributes()).thenReturn(Map.of("supportUrl", "${MIJNKANTOOR_SUPPORT_URL}"));
        when(realm.getSmtpConfig()).thenReturn(Map.of("host", "${MIJNKANTOOR_SMTP_HOST}"));

        assertThat(Placeholders.in(RealmTexts.of(realm)))
                .containsExactly(
                        "MIJNKANTOOR_APP_URL",
                        "MIJNKANTOOR_LOGOUT",
                        "MIJNKANTOOR_SMTP_HOST",
                        "MIJNKANTOOR_SUPPORT_URL");
    }

    @Test
    void refusesAStoredRealmWithAClientThatAnEmptySecretLetsIn() {
        clientWithSecret("");

        assertThatThrownBy(() -> checkWith(Map.of()).onEvent(stored())).hasMessageContaining("empty secret");
    }

    @Test
    void acceptsClientsThatNoEmptySecretLetsIn() {
        clientWithSecret("s3cret");
        assertThatCode(() -> checkWith(Map.of()).onEvent(stored())).doesNotThrowAnyException();

        clientWithSecret("");
        when(client.isPublicClient()).thenReturn(true);
        assertThatCode(() -> checkWith(Map.of()).onEvent(stored())).doesNotThrowAnyException();
    }

    @Test
    void acceptsAStoredRealmWithKeycloaksOwnPlaceholders() {
        when(client.getRootUrl()).thenReturn("${authBaseUrl}");

        assertThatCode(() -> checkWith(Map.of()).onEvent(stored())).doesNotThrowAnyException();
    }

    private void clientWithSecret(String secret) {
        when(client.getClientId()).thenReturn("app");
        when(client.isEnabled()).thenReturn(true);
        when(client.getClientAuthenticatorType()).thenReturn("client-secret");
        when(client.getSecret()).thenReturn(secret);
    }

    private RealmCheck checkWith(Map<String, String> settings) {
        return new RealmCheck(new ImportFile(() -> Optional.of(folder), settings::get));
    }

    private void realmFile(String text) throws IOException {
        Files.writeString(folder.resolve("mijnkantoor-realm.json"), text);
    }

    private RealmModel.RealmCreationEvent created() {
        return new RealmModel.RealmCreationEvent() {
            @Override
            public RealmModel getCreatedRealm() {
                return realm;
            }

            @Override
            public KeycloakSession getKeycloakSession() {
                return mock();
            }
        };
    }

    private RealmModel.RealmPostCreateEvent stored() {
        return new RealmModel.RealmPostCreateEvent() {
            @Override
            public RealmModel getCreatedRealm() {
                return realm;
            }

            @Override
            public KeycloakSession getKeycloakSession() {
                return mock();
            }
        };
    }
}
