package nl.mijnkantoor.id.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Puts mail into the outbox instead of sending it. Whoever sends learns at once when an address is wrong; whether the SMTP
 * server takes the mail turns out later, in the background.
 *
 * <p>Sent directly, by Keycloak's own sender, is what cannot wait: the mail of the console's connection test, whose result
 * somebody is looking at, and mail under other settings than the realm's, which the outbox does not keep.
 */
final class OutboxEmailSender implements EmailSenderProvider {

    /** Session attribute that is set while the settings are being tested. */
    static final String DIRECT = "mijnkantoor.mail.direct";

    private static final int MAX_CORRELATION = 255;

    private final KeycloakSession session;
    private final EmailSenderProvider direct;
    private final Runnable wake;
    private boolean waking;

    OutboxEmailSender(KeycloakSession session, EmailSenderProvider direct, Runnable wake) {
        this.session = session;
        this.direct = direct;
        this.wake = wake;
    }

    @Override
    public void send(
            Map<String, String> config,
            UserModel user,
            String subject,
            @Nullable String textBody,
            @Nullable String htmlBody)
            throws EmailException {
        String address = user.getEmail();
        if (address == null) {
            throw new EmailException("No email address configured for the user");
        }
        send(config, address, subject, textBody, htmlBody);
    }

    @Override
    public void send(
            Map<String, String> config,
            String address,
            String subject,
            @Nullable String textBody,
            @Nullable String htmlBody)
            throws EmailException {
        String correlation = correlation();
        String senderName = (String) session.removeAttribute(OutboxMail.SENDER_NAME);
        RealmModel realm = session.getContext().getRealm();
        if (session.getAttribute(DIRECT) != null || realm == null || !config.equals(realm.getSmtpConfig())) {
            direct.send(config, address, subject, textBody, htmlBody);
            return;
        }
        SmtpSettings settings = SmtpSettings.of(config);
        String from = settings.from();
        String recipient = settings.recipient(address);
        String id = KeycloakModelUtils.generateId();
        QueuedMail mail = new QueuedMail(
                        id,
                        realm.getId(),
                        recipient,
                        "<" + id + from.substring(from.lastIndexOf('@')) + ">",
                        new MailContent(subject, textBody, htmlBody),
                        correlation,
                        Time.currentTimeMillis())
                .from(senderName);
        if (session.getAttribute(OutboxMail.BULK) != null) {
            mail.inBulk();
        }
        new Outbox(session).add(mail);
        wakeAfterCommit();
    }

    private @Nullable String correlation() {
        Object correlation = session.removeAttribute(OutboxMail.CORRELATION);
        if (correlation instanceof String name && name.length() > MAX_CORRELATION) {
            throw new IllegalArgumentException("A mail's correlation has at most " + MAX_CORRELATION + " characters");
        }
        return (String) correlation;
    }

    private void wakeAfterCommit() {
        if (waking) {
            return;
        }
        waking = true;
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                wake.run();
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    @Override
    public void validate(Map<String, String> config) throws EmailException {
        direct.validate(config);
    }

    @Override
    public void close() {
        direct.close();
    }
}
