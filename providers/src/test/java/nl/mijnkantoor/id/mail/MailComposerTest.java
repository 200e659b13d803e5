package nl.mijnkantoor.id.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailComposerTest {

    private static final Instant DATE = Instant.parse("2026-03-01T12:00:00Z");

    private final Map<String, String> config = Mails.server(25);

    @Test
    void carriesTextAndHtmlAsAlternatives() throws Exception {
        MimeMessage message =
                received(Mails.saying("p@example.org", new MailContent("Dag", "tekst é", "<p>html é</p>")));

        assertThat(message.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        BodyPart text = parts.getBodyPart(0);
        BodyPart html = parts.getBodyPart(1);
        assertThat(text.isMimeType("text/plain")).isTrue();
        assertThat(text.getContent()).isEqualTo("tekst é");
        assertThat(html.isMimeType("text/html")).isTrue();
        assertThat(html.getContent()).isEqualTo("<p>html é</p>");
    }

    @Test
    void enclosesTheLogoWhereTheHtmlHasItsPlace() throws Exception {
        String html = "<img src=\"" + EnclosedLogo.reference("office-1") + "\">";
        byte[] png = {1, 2, 3};

        MimeMessage message = received(
                Mails.saying("p@example.org", new MailContent("Dag", "tekst", html)),
                Optional.of(new EnclosedLogo("office-logo-office-1@mijnkantoor", png)));

        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("tekst");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("multipart/related");
        MimeMultipart together = (MimeMultipart) parts.getBodyPart(1).getContent();
        assertThat(together.getBodyPart(0).getContent()).isEqualTo(html);
        MimeBodyPart image = (MimeBodyPart) together.getBodyPart(1);
        assertThat(html).contains("cid:" + image.getContentID().replaceAll("[<>]", ""));
        assertThat(image.getContentType()).isEqualTo("image/png");
        assertThat(image.getDisposition()).isEqualTo("inline");
        assertThat(image.getInputStream().readAllBytes()).isEqualTo(png);
    }

    @Test
    void sendsAloneWhatThereIsOnlyOneOf() throws Exception {
        MimeMessage message = received(Mails.saying("p@example.org", new MailContent("Dag", "tekst", null)));

        assertThat(message.isMimeType("text/plain")).isTrue();
        assertThat(message.getContent()).isEqualTo("tekst");
    }

    @Test
    void keepsTheMessageIdItWasQueuedWith() throws Exception {
        QueuedMail mail = Mails.to("p@example.org");

        assertThat(received(mail).getMessageID()).isEqualTo(mail.messageId());
        assertThat(received(mail).getMessageID()).isEqualTo(mail.messageId());
    }

    @Test
    void tellsThatNobodyWroteIt() throws Exception {
        MimeMessage message = received(Mails.to("p@example.org"));

        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        // Nobody subscribed; a mail program's 'unsubscribe' would only make trouble of it.
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
        assertThat(message.getSentDate()).isEqualTo(Date.from(DATE));
    }

    @Test
    void namesTheSenderAndWhereAnswersGo() throws Exception {
        config.put("fromDisplayName", "Kantoor Müller & Zn.");
        config.put("replyTo", "help@kantoor.example");
        config.put("replyToDisplayName", "Helpdesk");

        MimeMessage message = received(Mails.to("p@example.org"));

        InternetAddress from = (InternetAddress) message.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("noreply@kantoor.example");
        assertThat(from.getPersonal()).isEqualTo("Kantoor Müller & Zn.");
        InternetAddress replyTo = (InternetAddress) message.getReplyTo()[0];
        assertThat(replyTo.getAddress()).isEqualTo("help@kantoor.example");
        assertThat(replyTo.getPersonal()).isEqualTo("Helpdesk");
    }

    @Test
    void comesInTheNameOfTheOfficeFromTheRealmsAddress() throws Exception {
        QueuedMail mail = Mails.to("p@example.org").from("Kantoor De Vries\r\nBcc: a@evil.example");

        InternetAddress from = (InternetAddress) received(mail).getFrom()[0];

        assertThat(from.getAddress()).isEqualTo("noreply@kantoor.example");
        assertThat(from.getPersonal()).isEqualTo("Kantoor De Vries Bcc: a@evil.example");
    }

    @Test
    void letsNobodyAddHeaders() throws Exception {
        config.put("fromDisplayName", "Kantoor\r\nBcc: a@evil.example");
        config.put("replyTo", "help@kantoor.example");
        config.put("replyToDisplayName", "Help\nBcc: b@evil.example");

        for (String subject : List.of(
                "Welkom\r\nBcc: c@evil.example",
                "Welkom é\r\nBcc: d@evil.example",
                "Welkom\r\n\r\n<h1>evil</h1>",
                "Welkom\u2028Bcc: e@evil.example\u0000\u0085x")) {
            MimeMessage message = received(Mails.saying("p@example.org", new MailContent(subject, "tekst", "html")));

            assertThat(Collections.list(message.getAllHeaders()))
                    .extracting(Header::getName)
                    .containsOnlyOnce("Subject", "From", "To", "Reply-To")
                    .doesNotContain("Bcc");
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getSubject()).startsWith("Welkom").doesNotContain("\n", "\r");
        }
    }

    @Test
    void foldsALongSubjectAndKeepsItWhole() throws Exception {
        String subject = "Uitnodiging van kantoor ".repeat(20) + "é";

        assertThat(received(Mails.saying("p@example.org", new MailContent(subject, "tekst", null)))
                        .getSubject())
                .isEqualTo(subject);
    }

    private MimeMessage received(QueuedMail mail) throws Exception {
        return received(mail, Optional.empty());
    }

    private MimeMessage received(QueuedMail mail, Optional<EnclosedLogo> logo) throws Exception {
        Session session = Session.getInstance(new Properties());
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        MailComposer.compose(session, SmtpSettings.of(config), mail, logo, DATE).writeTo(wire);
        return new MimeMessage(session, new ByteArrayInputStream(wire.toByteArray()));
    }
}
