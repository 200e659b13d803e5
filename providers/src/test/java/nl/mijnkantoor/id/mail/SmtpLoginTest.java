package nl.mijnkantoor.id.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.InputStream;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.mail.SmtpFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.enums.HostnameVerificationPolicy;
import org.keycloak.email.DefaultEmailAuthenticator;
import org.keycloak.email.EmailAuthenticator.AuthenticatorType;
import org.keycloak.email.PasswordAuthEmailAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.truststore.TruststoreProvider;
import org.keycloak.truststore.TruststoreProviderFactory;
import org.keycloak.vault.VaultStringSecret;
import org.keycloak.vault.VaultTranscriber;

class SmtpLoginTest {

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.SMTPS.dynamicPort()});
    private final KeycloakSession session = mock(KeycloakSession.class);
    private final TruststoreProvider truststore = mock(TruststoreProvider.class);
    private final SmtpConnection connection = new SmtpConnection(Map.of(
            AuthenticatorType.NONE,
            new DefaultEmailAuthenticator(),
            AuthenticatorType.BASIC,
            new PasswordAuthEmailAuthenticator()));

    @BeforeEach
    void start() {
        server.setUser("noreply@kantoor.example", "noreply", "geheim");
        server.start();
        server.getManagers().getUserManager().setAuthRequired(true);

        VaultTranscriber vault = mock(VaultTranscriber.class);
        VaultStringSecret nothing = mock(VaultStringSecret.class);
        KeycloakSessionFactory factory = mock(KeycloakSessionFactory.class);
        TruststoreProviderFactory truststores = mock(TruststoreProviderFactory.class);
        when(session.vault()).thenReturn(vault);
        when(vault.getStringSecret(any())).thenReturn(nothing);
        when(nothing.get()).thenReturn(Optional.empty());
        when(session.getKeycloakSessionFactory()).thenReturn(factory);
        when(factory.getProviderFactory(TruststoreProvider.class, "file")).thenReturn(truststores);
        when(truststores.create(session)).thenReturn(truststore);
    }

    @AfterEach
    void stop() {
        connection.close();
        server.stop();
    }

    @Test
    void logsInWithTheRealmsPassword() throws Exception {
        send(login("geheim", server.getSmtp().getPort()));

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void takesAWrongPasswordForATroubleOfTheSettingsAndKeepsItSecret() {
        Exception refused =
                catchException(() -> send(login("verkeerd", server.getSmtp().getPort())));

        SmtpFailure failure = SmtpFailure.of(refused);
        assertThat(failure.kind()).isEqualTo(Kind.SERVER);
        assertThat(failure.summary()).doesNotContain("verkeerd");
    }

    @Test
    void trustsWhatTheServersTruststoreTrusts() throws Exception {
        when(truststore.getTruststore()).thenReturn(certificatesOf("/greenmail.p12"));
        when(truststore.getPolicy()).thenReturn(HostnameVerificationPolicy.ANY);

        send(encrypted());

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void sendsNothingToAServerItDoesNotTrust() {
        Exception refused = catchException(() -> send(encrypted()));

        assertThat(SmtpFailure.of(refused).kind()).isEqualTo(Kind.SERVER);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"454 4.7.0 not available now", "220 go on", ScriptedSmtpServer.HANG_UP})
    void sendsNothingInTheOpenWhenTheServerOffersTlsAndDoesNotDoIt(String reply) throws Exception {
        try (ScriptedSmtpServer refusing = new ScriptedSmtpServer()) {
            refusing.reply("EHLO", "250-hello\r\n250 STARTTLS").reply("STAR", reply);
            Map<String, String> config = Mails.server(refusing.port());
            config.put("starttls", "true");
            config.put("timeout", "300");

            Exception refused = catchException(() -> send(config));

            assertThat(SmtpFailure.of(refused).kind()).isEqualTo(Kind.SERVER);
            assertThat(refusing.mails()).isZero();
        }
    }

    @Test
    void sendsNothingInTheOpenWhereStarttlsIsWantedAndNotOffered() throws Exception {
        try (ScriptedSmtpServer open = new ScriptedSmtpServer()) {
            Map<String, String> config = Mails.server(open.port());
            config.put("starttls", "true");

            SmtpFailure failure = SmtpFailure.of(catchException(() -> send(config)));

            assertThat(failure.kind()).isEqualTo(Kind.SERVER);
            assertThat(failure.summary()).contains("STARTTLS is required");
            assertThat(open.mails()).isZero();
        }
    }

    private Map<String, String> encrypted() {
        Map<String, String> config = login("geheim", server.getSmtps().getPort());
        config.put("ssl", "true");
        return config;
    }

    private static Map<String, String> login(String password, int port) {
        Map<String, String> config = Mails.server(port);
        config.put("auth", "true");
        config.put("user", "noreply");
        config.put("password", password);
        return config;
    }

    private void send(Map<String, String> config) throws Exception {
        connection.send(session, SmtpSettings.of(config), Mails.to("p@example.org"));
    }

    private static KeyStore certificatesOf(String keystore) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = GreenMail.class.getResourceAsStream(keystore)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry(
                "server", keys.getCertificate(keys.aliases().nextElement()));
        return certificates;
    }
}
