package nl.mijnkantoor.id.mail;

import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Found by Keycloak through the service loader; public for it alone. */
public final class OfficeMailTemplatesFactory extends FreeMarkerEmailTemplateProviderFactory {

    @Override
    public EmailTemplateProvider create(KeycloakSession session) {
        return new OfficeMailTemplates(session);
    }

    @Override
    public String getId() {
        return "mijnkantoor-templates";
    }

    @Override
    public int order() {
        return 1;
    }
}
