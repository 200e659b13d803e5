package nl.mijnkantoor.id.office;

import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import nl.mijnkantoor.id.common.WayBack;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.theme.Theme;
import org.keycloak.theme.ThemeResourcesParser;
import org.keycloak.theme.beans.AdvancedMessageFormatterMethod;
import org.keycloak.theme.beans.MessageFormatterMethod;

/**
 * Keycloak's pages, with the name of the office that speaks and its help link on each of them, and with the content security
 * policy that their theme can do with. The page for who was away too long leads back to the link of the mail.
 */
final class OfficeLoginFormsProvider extends FreeMarkerLoginFormsProvider {

    private static final String POLICY = BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getKey();

    private final ThemeTexts texts;

    OfficeLoginFormsProvider(KeycloakSession session, ThemeTexts texts) {
        super(session);
        this.texts = texts;
    }

    // As Keycloak does it, but for the messages, which it puts together and copies for every page.
    @Override
    protected Properties handleThemeResources(Theme theme, Locale locale) {
        try {
            Properties messages = texts.of(theme, realm, locale);
            attributes.put("msg", new MessageFormatterMethod(locale, new PageMessages(messages, attributes)));
            attributes.put("advancedMsg", new AdvancedMessageFormatterMethod(locale, messages));
            Properties properties = theme.getProperties();
            attributes.put("properties", properties);
            attributes.put("themeResources", ThemeResourcesParser.parse(properties));
            attributes.put(
                    "darkMode",
                    Boolean.parseBoolean(properties.getProperty("darkMode")) && realm.getAttribute("darkMode", true));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void createCommonAttributes(
            Theme theme, Locale locale, Properties messages, UriBuilder baseUri, LoginFormsPages page) {
        super.createCommonAttributes(theme, locale, messages, baseUri, page);
        if (attributes.get("properties") instanceof Properties properties && properties.containsKey(POLICY)) {
            setResponseHeader(
                    BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getHeaderName(), properties.getProperty(POLICY));
        }
        if (page == LoginFormsPages.ERROR && Messages.COOKIE_NOT_FOUND.equals(getFirstMessageUnformatted())) {
            WayBack.of(session).ifPresent(link -> attributes.put("linkAgain", link));
        }
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
