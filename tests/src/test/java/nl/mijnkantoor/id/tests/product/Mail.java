package nl.mijnkantoor.id.tests.product;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail as the mailbox shows it. */
public record Mail(String id, String subject, String html, String text) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/realms/mijnkantoor/\\S+");

    /** The link into the identity provider, from the text part; the first one where there are more. */
    public String link() {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link in the mail '%s':%n%s".formatted(subject, text));
        }
        return link.group();
    }
}
