package nl.mijnkantoor.id.office;

import java.util.List;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** Keycloak's mails, with the help link of the person's office in each of them. */
final class OfficeEmailTemplateProvider extends FreeMarkerEmailTemplateProvider {

    OfficeEmailTemplateProvider(KeycloakSession session) {
        super(session);
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
