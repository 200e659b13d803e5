package nl.mijnkantoor.id.demo.mailbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mails in the shape of Mailpit's API. */
final class MailJson {

    private static final int SNIPPET = 200;

    private MailJson() {}

    static Map<String, Object> summary(Mail mail) {
        var json = common(mail);
        json.put("Created", mail.received().toString());
        json.put("Snippet", snippet(mail.text()));
        return json;
    }

    static Map<String, Object> whole(Mail mail) {
        var json = common(mail);
        json.put("Date", mail.date().toString());
        json.put("Created", mail.received().toString());
        json.put("HTML", mail.html());
        json.put("Text", mail.text());
        return json;
    }

    private static Map<String, Object> common(Mail mail) {
        var json = new LinkedHashMap<String, Object>();
        json.put("ID", mail.id());
        json.put("MessageID", mail.messageId());
        json.put(
                "From",
                mail.from().isEmpty()
                        ? address(new Mail.Address("", ""))
                        : address(mail.from().get(0)));
        json.put("To", addresses(mail.to()));
        json.put("Cc", addresses(mail.cc()));
        json.put("Subject", mail.subject());
        json.put("Size", mail.size());
        return json;
    }

    private static List<Map<String, Object>> addresses(List<Mail.Address> addresses) {
        return addresses.stream().map(MailJson::address).toList();
    }

    private static Map<String, Object> address(Mail.Address address) {
        return Map.of("Name", address.name(), "Address", address.address());
    }

    private static String snippet(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= SNIPPET ? line : line.substring(0, SNIPPET);
    }
}
