package nl.mijnkantoor.id.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import nl.mijnkantoor.id.common.LoggableFailure;
import nl.mijnkantoor.id.common.Moment;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail about a change: what, when, from where, and what to do if it was somebody else. */
final class ChangeMail {

    private static final Logger LOG = Logger.getLogger(ChangeMail.class);
    private static final String TEMPLATE = "account-change.ftl";

    private final KeycloakSession session;
    private final ZoneId zone;

    ChangeMail(KeycloakSession session, ZoneId zone) {
        this.session = session;
        this.zone = zone;
    }

    /** Queues it. A person without an address, or a realm that sends no mail, goes without: the change itself stands. */
    void tell(RealmModel realm, UserModel person, AccountChange change, Instant when, Origin origin) {
        if (person.getEmail() == null || realm.getSmtpConfig().isEmpty()) {
            return;
        }
        Map<String, Object> attributes = new HashMap<>();
        // Whoever made the change may be a thief, or an admin: the browser's language says nothing about the person's.
        attributes.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true);
        attributes.put("change", change.key());
        attributes.put("when", Moment.inWords(when, session.getContext().resolveLocale(person, true), zone));
        if (origin.device() != null) {
            attributes.put("device", origin.device());
        }
        if (origin.address() != null) {
            attributes.put("address", origin.address());
        }
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(person)
                    .send(change.key() + "Subject", TEMPLATE, attributes);
        } catch (EmailException e) {
            LOG.warnf(
                    LoggableFailure.of(e),
                    "No mail about %s to user %s: the address cannot be written to",
                    change,
                    person.getId());
        }
    }
}
