package nl.mijnkantoor.id.mail;

import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Found by Keycloak through the service loader; public for it alone. */
public final class SmtpTestAwareTemplatesFactory extends FreeMarkerEmailTemplateProviderFactory {

    @Override
    public EmailTemplateProvider create(KeycloakSession session) {
        return new SmtpTestAwareTemplates(session);
    }

    @Override
    public String getId() {
        return "mijnkantoor-freemarker";
    }

    @Override
    public int order() {
        return 1;
    }
}
