package nl.mijnkantoor.id.office;

import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's own e-mail template provider, under the same id. */
public final class OfficeEmailTemplateProviderFactory extends FreeMarkerEmailTemplateProviderFactory {

    @Override
    public EmailTemplateProvider create(KeycloakSession session) {
        return new OfficeEmailTemplateProvider(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
