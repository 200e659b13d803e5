package nl.mijnkantoor.id.office;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's own forms provider, under the same id. */
public final class OfficeLoginFormsProviderFactory extends FreeMarkerLoginFormsProviderFactory {

    private final ThemeTexts texts = new ThemeTexts();

    @Override
    public LoginFormsProvider create(KeycloakSession session) {
        return new OfficeLoginFormsProvider(session, texts);
    }

    @Override
    public int order() {
        return 1;
    }
}
