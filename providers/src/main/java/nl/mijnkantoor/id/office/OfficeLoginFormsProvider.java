package nl.mijnkantoor.id.office;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/** Keycloak's pages, with the name of the office that speaks and its help link on each of them. */
final class OfficeLoginFormsProvider extends FreeMarkerLoginFormsProvider {

    OfficeLoginFormsProvider(KeycloakSession session) {
        super(session);
    }

    @Override
    protected void createCommonAttributes(
            Theme theme, Locale locale, Properties messages, UriBuilder baseUri, LoginFormsPages page) {
        super.createCommonAttributes(theme, locale, messages, baseUri, page);
        Offices offices = new Offices(session, realm);
        OrganizationModel office =
                Offices.speaking(session).or(() -> office(offices)).orElse(null);
        if (office != null) {
            OfficeBrand.of(office).putInto(attributes);
            new OfficeLogos(session).of(office).ifPresent(logo -> attributes.put("officeLogo", logo));
        }
        String supportUrl = offices.supportUrl(office);
        if (supportUrl != null) {
            attributes.put("supportUrl", supportUrl);
        }
    }

    private Optional<OrganizationModel> office(Offices offices) {
        if (authenticationSession != null) {
            String chosen = authenticationSession.getAuthNote(OrganizationModel.ORGANIZATION_ATTRIBUTE);
            if (chosen != null) {
                return offices.byId(chosen);
            }
        }
        UserModel person =
                user == null && authenticationSession != null ? authenticationSession.getAuthenticatedUser() : user;
        return person == null ? Optional.empty() : offices.onlyOfficeOf(person);
    }
}
