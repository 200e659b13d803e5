package nl.mijnkantoor.id.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Mails and settings for tests that care about something else. */
final class Mails {

    static final String REALM = "realm-id";
    static final long NOW = 1_780_000_000_000L;

    private Mails() {}

    static QueuedMail to(String recipient) {
        return saying(recipient, new MailContent("Welkom", "Hallo", "<p>Hallo</p>"));
    }

    static QueuedMail saying(String recipient, MailContent content) {
        return queued(recipient, content, NOW);
    }

    static QueuedMail queuedAt(String recipient, long moment) {
        return queued(recipient, new MailContent("Welkom", "Hallo", "<p>Hallo</p>"), moment);
    }

    private static QueuedMail queued(String recipient, MailContent content, long moment) {
        String id = UUID.randomUUID().toString();
        return new QueuedMail(id, REALM, recipient, "<" + id + "@kantoor.example>", content, "invitation:1", moment);
    }

    static Map<String, String> server(int port) {
        Map<String, String> config = new HashMap<>();
        config.put("host", "127.0.0.1");
        config.put("port", Integer.toString(port));
        config.put("from", "noreply@kantoor.example");
        config.put("fromDisplayName", "MijnKantoor");
        return config;
    }
}
