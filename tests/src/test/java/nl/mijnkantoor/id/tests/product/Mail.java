package nl.mijnkantoor.id.tests.product;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail as the mailbox shows it. */
public record Mail(String id, String subject, String html, String text) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/realms/mijnkantoor/\\S+");
    private static final Pattern HEADING = Pattern.compile("^(.+)\\R=+$", Pattern.MULTILINE);

    /** The link into the identity provider, from the text part; the first one where there are more. */
    public String link() {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link in the mail '%s':%n%s".formatted(subject, text));
        }
        return link.group();
    }

    /** What the mail is about, from the text part, where it is underlined; the office's name may stand above it. */
    public String heading() {
        Matcher heading = HEADING.matcher(text);
        if (!heading.find()) {
            throw new AssertionError("No heading in the mail '%s':%n%s".formatted(subject, text));
        }
        return heading.group(1);
    }
}
