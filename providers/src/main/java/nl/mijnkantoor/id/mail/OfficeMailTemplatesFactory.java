package nl.mijnkantoor.id.mail;

import nl.mijnkantoor.id.office.ThemeTexts;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Found by Keycloak through the service loader; public for it alone. */
public final class OfficeMailTemplatesFactory extends FreeMarkerEmailTemplateProviderFactory {

    private final ThemeTexts texts = new ThemeTexts();

    @Override
    public EmailTemplateProvider create(KeycloakSession session) {
        return new OfficeMailTemplates(session, texts);
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
