package nl.mijnkantoor.id.demo.mailbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.demo.LaunchException;
import org.jspecify.annotations.Nullable;

/** A mailbox for every address there is: SMTP to send to, a web page and an HTTP API to read. */
public final class Mailbox implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Config config;
    private final Inbox inbox;
    private final MailboxHttp http;
    private @Nullable SmtpPart smtp;
    private int smtpPort;

    private Mailbox(Config config) throws IOException {
        this.config = config;
        this.inbox = new Inbox(config.folder());
        this.smtpPort = config.smtpPort();
        startSmtp();
        try {
            this.http = MailboxHttp.start(config.host(), config.httpPort(), inbox);
        } catch (IOException | RuntimeException e) {
            stopSmtp();
            throw e;
        }
    }

    /**
     * Where to listen, and where to keep the mails.
     *
     * @param host the address to listen on
     * @param smtpPort 0 takes any free port
     * @param httpPort 0 takes any free port
     * @param folder holds the mails; what is in it already is in the mailbox
     */
    public record Config(String host, int smtpPort, int httpPort, Path folder) {

        public static Config local(int smtpPort, int httpPort, Path folder) {
            return new Config(LOOPBACK, smtpPort, httpPort, folder);
        }
    }

    public static Mailbox start(Config config) {
        try {
            return new Mailbox(config);
        } catch (IOException | RuntimeException e) {
            throw new LaunchException(
                    "The mailbox cannot listen on the ports %d (web page) and %d (SMTP): %s"
                            .formatted(config.httpPort(), config.smtpPort(), e.getMessage()),
                    e);
        }
    }

    /** Runs a mailbox alone, until it is stopped; everything is configured through the environment. */
    public static void main(String[] arguments) throws InterruptedException {
        var environment = System.getenv();
        var config = new Config(
                environment.getOrDefault("MAILBOX_HOST", LOOPBACK),
                number(environment, "SMTP_PORT", 1025),
                number(environment, "MAILBOX_PORT", 8025),
                Path.of(environment.getOrDefault("MAILBOX_FOLDER", "mailbox")));
        try (var mailbox = start(config)) {
            System.out.println("Mailbox at " + mailbox.url() + ", SMTP on port " + mailbox.smtpPort());
            Thread.currentThread().join();
        }
    }

    public Inbox inbox() {
        return inbox;
    }

    public String url() {
        return "http://localhost:" + http.port();
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** Takes mail again, on the same port as before. */
    public synchronized void startSmtp() {
        if (smtp == null) {
            smtp = SmtpPart.start(config.host(), smtpPort, inbox);
            smtpPort = smtp.port();
        }
    }

    /** Refuses connections, as a mail server that is down does; what came in stays readable. */
    public synchronized void stopSmtp() {
        Optional.ofNullable(smtp).ifPresent(SmtpPart::stop);
        smtp = null;
    }

    @Override
    public void close() {
        stopSmtp();
        http.stop();
    }

    private static int number(Map<String, String> environment, String variable, int otherwise) {
        return Integer.parseInt(environment.getOrDefault(variable, String.valueOf(otherwise)));
    }
}
