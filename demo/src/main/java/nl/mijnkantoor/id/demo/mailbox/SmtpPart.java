package nl.mijnkantoor.id.demo.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** The SMTP server: takes mail for anybody into one inbox. */
final class SmtpPart {

    private final GreenMail server;
    private final Inbox inbox;
    private final Set<MovingMessage> taken =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private SmtpPart(GreenMail server, Inbox inbox) {
        this.server = server;
        this.inbox = inbox;
    }

    static SmtpPart start(String host, int port, Inbox inbox) {
        var part = new SmtpPart(new GreenMail(new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP)), inbox);
        part.server.getUserManager().setMessageDeliveryHandler(part::deliver);
        part.server.start();
        return part;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    void stop() {
        server.stop();
    }

    // Called once for every receiver of a mail.
    private GreenMailUser deliver(MovingMessage message, MailAddress receiver) {
        if (taken.add(message)) {
            inbox.add(bytes(message));
        }
        return new Nobody(receiver.getEmail());
    }

    private static byte[] bytes(MovingMessage message) {
        var out = new ByteArrayOutputStream();
        try {
            message.getMessage().writeTo(out);
        } catch (MessagingException | IOException | RuntimeException e) {
            out.writeBytes(("\r\n(This mail could not be read: " + e + ")").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** A receiver without a mailbox of its own: GreenMail would keep every mail in memory a second time. */
    private record Nobody(String email) implements GreenMailUser {

        @Override
        public String getEmail() {
            return email;
        }

        @Override
        public String getLogin() {
            return email;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getQualifiedMailboxName() {
            return email;
        }

        @Override
        public void deliver(MovingMessage message) {}

        @Override
        public void deliver(jakarta.mail.internet.MimeMessage message) {}

        @Override
        public void create() {}

        @Override
        public void delete() {}

        @Override
        public void setPassword(String password) {}

        @Override
        public void authenticate(String password) {}
    }
}
