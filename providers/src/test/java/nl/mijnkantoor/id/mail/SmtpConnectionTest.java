package nl.mijnkantoor.id.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Properties;
import nl.mijnkantoor.id.mail.SmtpFailure.Kind;
import org.eclipse.angus.mail.util.SocketFetcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.email.DefaultEmailAuthenticator;
import org.keycloak.email.EmailAuthenticator.AuthenticatorType;
import org.keycloak.models.KeycloakSession;
import org.mockito.Mockito;

class SmtpConnectionTest {

    private final KeycloakSession session = Mockito.mock(KeycloakSession.class);
    private final SmtpConnection connection =
            new SmtpConnection(Map.of(AuthenticatorType.NONE, new DefaultEmailAuthenticator()));
    private ScriptedSmtpServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedSmtpServer();
    }

    @AfterEach
    void stop() throws IOException {
        connection.close();
        server.close();
    }

    @Test
    void deliversToARealServer() throws Exception {
        GreenMail greenMail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        greenMail.start();
        try {
            connection.send(
                    session, SmtpSettings.of(Mails.server(greenMail.getSmtp().getPort())), Mails.to("p@example.org"));

            assertThat(greenMail.getReceivedMessages()).singleElement().satisfies(message -> {
                assertThat(message.getSubject()).isEqualTo("Welkom");
                assertThat(message.getAllRecipients())
                        .extracting(Object::toString)
                        .containsExactly("p@example.org");
            });
        } finally {
            greenMail.stop();
        }
    }

    @Test
    void usesOneConnectionForOneMailAfterAnother() throws Exception {
        for (int i = 0; i < 20; i++) {
            send("p" + i + "@example.org");
        }

        assertThat(server.mails()).isEqualTo(20);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void keepsNoPacketBackUntilTheLastOneIsAcknowledged() throws Exception {
        Properties properties = SmtpProperties.of(SmtpSettings.of(Mails.server(server.port())), session);

        try (Socket socket = SocketFetcher.getSocket("127.0.0.1", server.port(), properties, "mail.smtp", false)) {
            assertThat(socket.getTcpNoDelay()).isTrue();
            assertThat(socket.getSoTimeout()).isPositive();
        }
    }

    @Test
    void connectsAnewWhenTheServerHungUp() throws Exception {
        server.hangUpAfterEachMail();

        send("a@example.org");
        send("b@example.org");

        assertThat(server.mails()).isEqualTo(2);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void connectsAnewWhenTheSettingsChange() throws Exception {
        send("a@example.org");
        Map<String, String> changed = Mails.server(server.port());
        changed.put("fromDisplayName", "Anders");
        connection.send(session, SmtpSettings.of(changed), Mails.to("b@example.org"));

        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void goesOnAfterARefusedMail() throws Exception {
        server.reply("RCPT", "550 5.1.1 unknown");
        assertThat(failure().kind()).isEqualTo(Kind.REFUSED);
        server.reply("RCPT", "250 ok");

        send("b@example.org");

        assertThat(server.mails()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,550 5.1.1 no such user,REFUSED",
        "RCPT,554 5.7.1 not here,REFUSED",
        "RCPT,451 4.7.1 greylisted,PUT_OFF",
        "RCPT,452 4.2.2 full,PUT_OFF",
        "RCPT,552 5.2.2 mailbox full,PUT_OFF",
        "RCPT,530 5.7.0 log in first,SERVER",
        "RCPT,421 closing,SERVER",
        "MAIL,550 5.7.1 not your address,SERVER",
        "MAIL,451 4.3.0 later,SERVER",
        "DATA,554 5.7.1 no,REFUSED",
        "DATA,451 4.3.0 later,PUT_OFF",
        ".,554 5.7.1 spam,REFUSED",
        ".,452 4.3.1 disk full,PUT_OFF",
        "CONNECT,554 no service,SERVER",
        "CONNECT,421 too busy,SERVER",
        "CONNECT,hang up,SERVER",
        "EHLO,hang up,SERVER",
        "MAIL,hang up,SERVER",
        "TEXT,hang up,BROKEN_OFF",
        "RCPT,hang up,BROKEN_OFF",
        ".,hang up,BROKEN_OFF"
    })
    void knowsWhatAReplyMeansForTheMail(String command, String reply, Kind kind) {
        server.reply(command, reply);

        assertThat(failure().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"CONNECT,SERVER", "RCPT,BROKEN_OFF", "DATA,BROKEN_OFF", ".,BROKEN_OFF"})
    void waitsForNoServerThatFellSilent(String command, Kind kind) {
        server.reply(command, ScriptedSmtpServer.SILENCE);
        Map<String, String> config = Mails.server(server.port());
        config.put("timeout", "300");

        Exception silence =
                catchException(() -> connection.send(session, SmtpSettings.of(config), Mails.to("p@example.org")));

        assertThat(SmtpFailure.of(silence).kind()).isEqualTo(kind);
    }

    @Test
    void keepsTheServersOwnWords() {
        server.reply("RCPT", "550 5.1.1 no such user");

        assertThat(failure().summary()).contains("550 5.1.1 no such user").doesNotContain("\n", "Hallo");
    }

    @Test
    void knowsAServerThatIsAway() throws Exception {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            freePort = socket.getLocalPort();
        }

        Exception away = catchException(
                () -> connection.send(session, SmtpSettings.of(Mails.server(freePort)), Mails.to("p@example.org")));

        assertThat(SmtpFailure.of(away).kind()).isEqualTo(Kind.SERVER);
    }

    @Test
    void takesAFaultOfOurOwnForAPassingOne() {
        assertThat(SmtpFailure.of(new IllegalStateException("oops")).kind()).isEqualTo(Kind.PUT_OFF);
    }

    private void send(String recipient) throws Exception {
        connection.send(session, SmtpSettings.of(Mails.server(server.port())), Mails.to(recipient));
    }

    private SmtpFailure failure() {
        return SmtpFailure.of(catchException(() -> send("p@example.org")));
    }
}
