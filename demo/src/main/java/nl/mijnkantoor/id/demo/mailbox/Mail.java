package nl.mijnkantoor.id.demo.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A received mail, decoded.
 *
 * @param id its name in the inbox
 * @param received when it came in
 * @param date when its sender says it was sent, or when it came in where the sender says nothing
 * @param html the HTML part, empty where there is none
 * @param text the plain text part, empty where there is none
 */
public record Mail(
        String id,
        Instant received,
        Instant date,
        String messageId,
        List<Address> from,
        List<Address> to,
        List<Address> cc,
        String subject,
        String html,
        String text,
        Map<String, List<String>> headers,
        int size) {

    /** A sender or receiver; the name may be empty. */
    public record Address(String name, String address) {}

    /** Whether this address is among the receivers. */
    public boolean isTo(String address) {
        return to.stream().anyMatch(receiver -> receiver.address().equalsIgnoreCase(address));
    }
}
