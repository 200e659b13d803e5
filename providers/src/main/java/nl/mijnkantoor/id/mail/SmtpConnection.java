package nl.mijnkantoor.id.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailAuthenticator;
import org.keycloak.email.EmailAuthenticator.AuthenticatorType;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;

/**
 * A connection to the SMTP server that stays open from one mail to the next, for as long as they go to the same server with
 * the same settings. Belongs to one thread.
 */
final class SmtpConnection implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SmtpConnection.class);

    private final Map<AuthenticatorType, EmailAuthenticator> authenticators;
    private @Nullable Open open;

    SmtpConnection(Map<AuthenticatorType, EmailAuthenticator> authenticators) {
        this.authenticators = authenticators;
    }

    /**
     * Hands a mail to the server.
     *
     * @param session a session whose context holds the mail's realm
     * @throws EmailException if the settings are wrong or there is no connection to be had
     * @throws MessagingException if the server did not take the mail over
     */
    void send(KeycloakSession session, SmtpSettings settings, QueuedMail mail)
            throws EmailException, MessagingException {
        Open connection = connect(session, mail.realmId(), settings);
        boolean sent = false;
        try {
            MimeMessage message = MailComposer.compose(
                    connection.session(),
                    settings,
                    mail,
                    EnclosedLogo.of(mail.content().html(), session),
                    Instant.ofEpochMilli(Time.currentTimeMillis()));
            connection.transport().sendMessage(message, message.getAllRecipients());
            sent = true;
        } finally {
            // A conversation that went wrong is not gone on with.
            if (!sent) {
                close();
            }
        }
    }

    private Open connect(KeycloakSession session, String realmId, SmtpSettings settings)
            throws EmailException, MessagingException {
        Open current = open;
        if (current != null && current.serves(realmId, settings)) {
            return current;
        }
        close();
        Session mailSession = Session.getInstance(SmtpProperties.of(settings, session));
        Transport transport = mailSession.getTransport("smtp");
        EmailAuthenticator authenticator = authenticators.get(settings.authentication());
        if (authenticator == null) {
            throw new EmailException("No authenticator for " + settings.authentication());
        }
        Open fresh = new Open(realmId, settings, mailSession, transport);
        open = fresh;
        try {
            authenticator.connect(session, settings.values(), transport);
        } catch (EmailException | RuntimeException e) {
            close();
            throw e;
        }
        return fresh;
    }

    @Override
    public void close() {
        Open current = open;
        open = null;
        if (current != null && current.transport().isConnected()) {
            try {
                current.transport().close();
            } catch (MessagingException e) {
                LOG.debugf(e, "SMTP connection did not close cleanly");
            }
        }
    }

    /** The realm counts as well: the same settings may name another secret in another realm's vault. */
    private record Open(String realmId, SmtpSettings settings, Session session, Transport transport) {

        /** Asks the server too ({@code NOOP}): it may have hung up since the last mail. */
        boolean serves(String realm, SmtpSettings wanted) {
            return realmId.equals(realm) && settings.equals(wanted) && transport.isConnected();
        }
    }
}
