package nl.mijnkantoor.id.mail;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** How a feature tags the mail it is about to send, so that it can recognise it in {@link MailDelivered} or take it back. */
public final class OutboxMail {

    /**
     * Session attribute ({@link KeycloakSession#setAttribute(String, Object)}) holding the sender's own
     * name for the next mail: a {@code String} of at most 255 characters, for example {@code invitation:} and an id. Set it
     * on the same session right before calling {@link org.keycloak.email.EmailTemplateProvider}. The outbox keeps it with
     * the mail and removes the attribute, so that it names one mail only.
     */
    public static final String CORRELATION = "mijnkantoor.mail.correlation";

    /**
     * Session attribute that is there while mail is made for many people at once, none of whom is waiting for it: other mail leaves
     * before it. It holds for all mail of the session.
     */
    public static final String BULK = "mijnkantoor.mail.bulk";

    /**
     * Session attribute holding the name in front of the sender's address, for the next mail only; without it the realm's. The
     * address is always the realm's: mail servers and their SPF and DKIM records know no other.
     */
    static final String SENDER_NAME = "mijnkantoor.mail.sender-name";

    private OutboxMail() {}

    /**
     * Takes back mail that nobody should get any more, for example because its link is dead: while the SMTP server is down it
     * would otherwise go out hours later.
     *
     * <p>Happens in the session's transaction: a rollback leaves the mail where it was, and until the commit no worker takes
     * it. Nothing is waited for. Mail that a worker is sending at this moment is passed over; it arrives, or is tried again
     * later if the server does not take it. No {@link MailDelivered} follows for what was taken back.
     *
     * @param session its context's realm is the one whose mail is meant
     * @param correlation the name given to the mail, see {@link #CORRELATION}; other mail is not touched
     * @return how many mails will not be sent
     */
    public static int withdraw(KeycloakSession session, String correlation) {
        return withdraw(session, session.getContext().getRealm(), correlation);
    }

    /** The same for mail of a realm that need not be the session's. */
    public static int withdraw(KeycloakSession session, RealmModel realm, String correlation) {
        return new Outbox(session).withdraw(realm.getId(), correlation);
    }
}
