package nl.mijnkantoor.id.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.keycloak.email.EmailException;

/** Writes the message that goes over the wire. */
final class MailComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MailComposer() {}

    static MimeMessage compose(
            Session session, SmtpSettings settings, QueuedMail mail, Optional<EnclosedLogo> logo, Instant now)
            throws MessagingException, EmailException {
        MimeMessage message = new IdentifiedMessage(session, mail.messageId());
        message.setFrom(settings.sender(mail.senderName()));
        message.setReplyTo(new Address[] {settings.replyTo()});
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient()));
        message.setSubject(HeaderText.oneLine(mail.content().subject()), UTF_8);
        message.setSentDate(Date.from(now));
        // RFC 3834: no holiday notices in answer to this.
        message.setHeader("Auto-Submitted", "auto-generated");
        write(message, mail.content(), logo);
        message.saveChanges();
        return message;
    }

    private static void write(MimeMessage message, MailContent content, Optional<EnclosedLogo> logo)
            throws MessagingException {
        String text = content.text();
        String html = content.html();
        if (html == null) {
            message.setText(text == null ? "" : text, UTF_8);
            return;
        }
        MimeMultipart alternatives = new MimeMultipart("alternative");
        // The order is the sender's preference, best last.
        if (text != null) {
            alternatives.addBodyPart(part(text, "plain"));
        }
        alternatives.addBodyPart(logo.isPresent() ? withLogo(html, logo.get()) : part(html, "html"));
        message.setContent(alternatives);
    }

    /** A file of its own to nobody: mail programs show it where the HTML has its place, and nowhere else. */
    private static MimeBodyPart withLogo(String html, EnclosedLogo logo) throws MessagingException {
        MimeBodyPart image = new MimeBodyPart();
        image.setDataHandler(new DataHandler(logo.image()));
        image.setContentID("<" + logo.contentId() + ">");
        image.setDisposition(Part.INLINE);
        MimeBodyPart together = new MimeBodyPart();
        together.setContent(new MimeMultipart("related", part(html, "html"), image));
        return together;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }

    /** A message that keeps the id it was queued with, so that a mail sent again is recognised as the same one. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String messageId;

        IdentifiedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
