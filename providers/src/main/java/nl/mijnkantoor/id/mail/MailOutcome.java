package nl.mijnkantoor.id.mail;

import org.jspecify.annotations.Nullable;

/**
 * What finally became of a mail.
 *
 * @param accepted {@code true} when the SMTP server took the mail over; {@code false} when it refused it for good or could
 *     not be reached for so long that the outbox gave up
 * @param error one short line saying why a mail failed, usually the SMTP server's own words; {@code null} when accepted.
 *     It is for people who look after the mail, and never holds any of the mail's text
 */
public record MailOutcome(boolean accepted, @Nullable String error) {

    static MailOutcome sent() {
        return new MailOutcome(true, null);
    }

    static MailOutcome failed(String error) {
        return new MailOutcome(false, error);
    }
}
