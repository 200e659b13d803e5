package nl.mijnkantoor.id.mail;

/** How a feature tags the mail it is about to send, so that it can recognise it in {@link MailDelivered}. */
public final class OutboxMail {

    /**
     * Session attribute ({@link org.keycloak.models.KeycloakSession#setAttribute(String, Object)}) holding the sender's own
     * name for the next mail: a {@code String} of at most 255 characters, for example {@code invitation:} and an id. Set it
     * on the same session right before calling {@link org.keycloak.email.EmailTemplateProvider}. The outbox keeps it with
     * the mail and removes the attribute, so that it names one mail only.
     */
    public static final String CORRELATION = "mijnkantoor.mail.correlation";

    private OutboxMail() {}

    /** stub. */
    public static void withdraw(org.keycloak.models.KeycloakSession session, String correlation) {}
}
