package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpSinkTest {

    private static final String MAIL = """
            EHLO a
            MAIL FROM:<a@b.example>
            RCPT TO:<%s>
            DATA
            Message-ID: <%s>

            Message-ID: <text>
            """.replace("\n", "\r\n");

    private final SmtpSink sink = SmtpSink.listen();

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void remembersWhichMailsItTookForWhom() throws IOException {
        say(MAIL.formatted("anna@voorbeeld.example", "1") + ".\r\n" + MAIL.formatted("bram@voorbeeld.example", "2")
                + ".\r\nQUIT\r\n");

        assertThat(sink.deliveries())
                .containsExactly(
                        new SmtpSink.Delivery("anna@voorbeeld.example", "<1>"),
                        new SmtpSink.Delivery("bram@voorbeeld.example", "<2>"));
    }

    @Test
    void countsNoMailThatIsBrokenOff() throws IOException {
        say(MAIL.formatted("anna@voorbeeld.example", "1"));

        assertThat(sink.count()).isZero();
    }

    @Test
    void countsNoMailWhoseClientDidNotWait() throws IOException {
        sink.think(Duration.ofSeconds(20));

        say(MAIL.formatted("anna@voorbeeld.example", "1") + ".\r\n");

        assertThat(sink.count()).isZero();
    }

    /** Comes back when the sink has hung up. */
    private void say(String lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), sink.port());
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            while (in.readLine() != null) {
                Thread.onSpinWait();
            }
        }
    }
}
