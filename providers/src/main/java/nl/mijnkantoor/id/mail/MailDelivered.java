package nl.mijnkantoor.id.mail;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Published on the {@link org.keycloak.models.KeycloakSessionFactory} when a mail that was tagged with
 * {@link OutboxMail#CORRELATION} has been accepted by the SMTP server or has failed for good; temporary failures are not
 * told. Register a {@link org.keycloak.provider.ProviderEventListener} in a factory's {@code postInit}.
 *
 * <p>Listeners run on a thread of the outbox, never on the thread of the request that queued the mail, and inside the
 * transaction that records the outcome: what a listener writes through {@link #session()} is committed together with it, or
 * not at all. The session's context holds the mail's realm and no client, request or user. If that commit fails the event
 * is published again, so a listener has to bear hearing the same outcome twice. It has to be quick (a row stays locked
 * meanwhile) and must not throw: the mail is on its way and cannot be called back. An exception is logged and otherwise
 * ignored.
 *
 * @param session the session of the outbox's transaction; not to be kept
 * @param realmId the realm the mail was sent for
 * @param correlation the name the sender gave the mail
 * @param outcome what became of it
 */
public record MailDelivered(KeycloakSession session, String realmId, String correlation, MailOutcome outcome)
        implements ProviderEvent {}
