package nl.mijnkantoor.id.tests.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The mailbox of everybody, read over the API of the mail catcher. */
public final class Inbox {

    private final Api mailbox;

    Inbox(String mailboxUrl) {
        this.mailbox = Api.anonymous(mailboxUrl);
    }

    /** The newest mail to this address, waiting for the first one. */
    public Mail newest(String address) {
        return await(address, 1).get(0);
    }

    /** The newest mail to this address with this subject, waiting for the first one. */
    public Mail newest(String address, String subject) {
        return Eventually.find("mail '%s' to %s".formatted(subject, address), () -> all(address).stream()
                .filter(mail -> mail.subject().equals(subject))
                .findFirst());
    }

    /** The mails to this address, newest first, once there are this many. */
    public List<Mail> await(String address, int count) {
        return Eventually.find("mail number %d to %s".formatted(count, address), () -> Optional.of(all(address))
                .filter(mails -> mails.size() >= count));
    }

    /** The mails to this address that are there now, newest first. */
    public List<Mail> all(String address) {
        JsonNode messages = mailbox.get("/api/v1/messages").expect(200).json().path("messages");
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> isTo(message, address))
                .map(message -> read(message.path("ID").asText()))
                .toList();
    }

    /** Whom the mails that are there now went to, the earliest first. */
    public List<String> recipients() {
        List<String> addresses = new ArrayList<>();
        for (JsonNode message :
                mailbox.get("/api/v1/messages").expect(200).json().path("messages")) {
            addresses.add(0, message.path("To").path(0).path("Address").asText());
        }
        return addresses;
    }

    /** Who a mail says it is from: name and address. */
    public String senderOf(Mail mail) {
        JsonNode from =
                mailbox.get("/api/v1/message/" + mail.id()).expect(200).json().path("From");
        return "%s <%s>"
                .formatted(from.path("Name").asText(), from.path("Address").asText());
    }

    private Mail read(String id) {
        JsonNode message = mailbox.get("/api/v1/message/" + id).expect(200).json();
        return new Mail(
                id,
                message.path("Subject").asText(),
                message.path("HTML").asText(),
                message.path("Text").asText());
    }

    private static boolean isTo(JsonNode message, String address) {
        return StreamSupport.stream(message.path("To").spliterator(), false)
                .anyMatch(to -> to.path("Address").asText().equalsIgnoreCase(address));
    }
}
