package nl.mijnkantoor.id.mail;

import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.office.Offices;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/**
 * Keycloak's mail templates, with the help link of the person's office in every mail. They also tell the outbox which mail
 * is the console's connection test. Nothing else gives it away: the settings under test may well be the realm's.
 */
final class OfficeMailTemplates extends FreeMarkerEmailTemplateProvider {

    OfficeMailTemplates(KeycloakSession session) {
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

    @Override
    protected EmailTemplate processTemplate(
            String subjectKey, List<Object> subjectAttributes, String template, Map<String, Object> attributes)
            throws EmailException {
        if (!attributes.containsKey(Offices.SUPPORT_URL)) {
            Offices offices = new Offices(session, realm);
            OrganizationModel office =
                    user == null ? null : offices.onlyOfficeOf(user).orElse(null);
            String supportUrl = offices.supportUrl(office);
            if (supportUrl != null) {
                attributes.put(Offices.SUPPORT_URL, supportUrl);
            }
        }
        return super.processTemplate(subjectKey, subjectAttributes, template, attributes);
    }
}
