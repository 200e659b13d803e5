package nl.mijnkantoor.id.mail;

import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Keycloak's mail templates, telling the outbox which mail is the console's connection test. Nothing else gives it away: the
 * settings under test may well be the realm's.
 */
final class SmtpTestAwareTemplates extends FreeMarkerEmailTemplateProvider {

    SmtpTestAwareTemplates(KeycloakSession session) {
        super(session);
    }

    @Override
    public void sendSmtpTestEmail(Map<String, String> config, UserModel user) throws EmailException {
        session.setAttribute(OutboxEmailSender.DIRECT, true);
        try {
            super.sendSmtpTestEmail(config, user);
        } finally {
            session.removeAttribute(OutboxEmailSender.DIRECT);
        }
    }
}
