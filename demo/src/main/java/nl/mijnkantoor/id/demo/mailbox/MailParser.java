package nl.mijnkantoor.id.demo.mailbox;

import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decodes mails, and of a mail that is broken whatever can be had of it. */
final class MailParser {

    private static final int DEEPEST = 20;

    private final String id;
    private final Instant received;
    private final byte[] raw;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> images = new LinkedHashMap<>();

    private MailParser(String id, Instant received, byte[] raw) {
        this.id = id;
        this.received = received;
        this.raw = raw;
    }

    static Mail parse(String id, Instant received, byte[] raw) {
        return new MailParser(id, received, raw).parse();
    }

    private Mail parse() {
        MimeMessage message;
        try {
            message = new MimeMessage(null, new ByteArrayInputStream(raw));
        } catch (MessagingException | RuntimeException e) {
            return unreadable();
        }
        collect(message, 0);
        return new Mail(
                id,
                received,
                date(message),
                header(message, "Message-ID").replaceAll("^<|>$", ""),
                addresses(message, "From"),
                addresses(message, "To"),
                addresses(message, "Cc"),
                decoded(header(message, "Subject")),
                htmlWithImages(),
                text.toString(),
                headers(message),
                raw.length);
    }

    private Mail unreadable() {
        var all = new String(raw, StandardCharsets.ISO_8859_1);
        return new Mail(id, received, received, "", List.of(), List.of(), List.of(), "", "", all, Map.of(), raw.length);
    }

    private void collect(Part part, int depth) {
        try {
            if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                return;
            }
            if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart parts) {
                for (var i = 0; i < parts.getCount(); i++) {
                    collect(parts.getBodyPart(i), depth + 1);
                }
            } else if (part.isMimeType("image/*") && part instanceof MimePart image && image.getContentID() != null) {
                images.put(image.getContentID().replaceAll("^<|>$", ""), dataUri(image));
            } else if (part.isMimeType("text/html")) {
                html.append(content(part));
            } else if (part.isMimeType("text/*") || depth == 0) {
                text.append(content(part));
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            text.append(new String(raw, StandardCharsets.ISO_8859_1));
        }
    }

    /** What the HTML part names of the enclosed images stands in it, so that it can be shown by itself. */
    private String htmlWithImages() {
        var shown = html.toString();
        for (var image : images.entrySet()) {
            shown = shown.replace("\"cid:" + image.getKey() + "\"", "\"" + image.getValue() + "\"");
        }
        return shown;
    }

    private static String dataUri(Part image) throws MessagingException, IOException {
        var type = new ContentType(image.getContentType()).getBaseType();
        try (var in = image.getInputStream()) {
            return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(in.readAllBytes());
        }
    }

    private static String content(Part part) throws MessagingException, IOException {
        try {
            if (part.getContent() instanceof String content) {
                return content;
            }
        } catch (UnsupportedEncodingException e) {
            // A character set nobody knows: the bytes are shown below as the most likely one.
        }
        try (var in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Instant date(Message message) {
        try {
            var sent = message.getSentDate();
            return sent == null ? received : sent.toInstant();
        } catch (MessagingException | RuntimeException e) {
            return received;
        }
    }

    private static List<Mail.Address> addresses(Message message, String name) {
        var raw = header(message, name);
        if (raw.isBlank()) {
            return List.of();
        }
        try {
            return Arrays.stream(InternetAddress.parseHeader(raw, false))
                    .map(a -> new Mail.Address(orEmpty(a.getPersonal()), orEmpty(a.getAddress())))
                    .toList();
        } catch (MessagingException | RuntimeException e) {
            return List.of(new Mail.Address("", raw));
        }
    }

    private static String header(Message message, String name) {
        try {
            var values = message.getHeader(name);
            return values == null ? "" : MimeUtility.unfold(String.join(", ", values));
        } catch (MessagingException | RuntimeException e) {
            return "";
        }
    }

    private static Map<String, List<String>> headers(Message message) {
        var headers = new LinkedHashMap<String, List<String>>();
        try {
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                        .add(decoded(MimeUtility.unfold(orEmpty(header.getValue()))));
            }
        } catch (MessagingException | RuntimeException e) {
            headers.clear();
        }
        return headers;
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return value;
        }
    }

    private static String orEmpty(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
