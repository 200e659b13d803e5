package nl.mijnkantoor.id.mail;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.office.OfficeBrand;
import nl.mijnkantoor.id.office.OfficeLogos;
import nl.mijnkantoor.id.office.Offices;
import nl.mijnkantoor.id.office.ThemeTexts;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/**
 * Keycloak's mail templates, with name, colour, logo, sender name and help link of the office that speaks in every mail. They also
 * tell the outbox which mail is the console's connection test. Nothing else gives it away: the settings under test may well be
 * the realm's.
 */
final class OfficeMailTemplates extends FreeMarkerEmailTemplateProvider {

    /** Attribute of a mail: an {@code Optional} of the office that speaks; without it, the person's only one. */
    static final String OFFICE = "mijnkantoor.office";

    private final ThemeTexts texts;
    private final Map<String, Boolean> withLogo = new HashMap<>();

    OfficeMailTemplates(KeycloakSession session, ThemeTexts texts) {
        super(session);
        this.texts = texts;
    }

    @Override
    protected Theme getTheme() throws IOException {
        return new MailTheme(super.getTheme(), texts);
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

    /** Sends nothing: whoever is invited is mailed by the invitation, and a link of Keycloak's leads nowhere here. */
    @Override
    public void sendOrgInviteEmail(OrganizationModel organization, String link, long expirationInMinutes) {}

    @Override
    protected EmailTemplate processTemplate(
            String subjectKey, List<Object> subjectAttributes, String template, Map<String, Object> attributes)
            throws EmailException {
        Offices offices = new Offices(session, realm);
        Optional<OrganizationModel> office = office(attributes.remove(OFFICE), offices);
        Optional<OfficeBrand> brand = office.map(OfficeBrand::of);
        brand.ifPresent(known -> known.putInto(attributes));
        office.map(OrganizationModel::getId)
                .filter(this::hasLogo)
                .ifPresent(id -> attributes.put("officeLogo", EnclosedLogo.reference(id)));
        brand.map(OfficeBrand::senderName).ifPresent(name -> session.setAttribute(OutboxMail.SENDER_NAME, name));
        String supportUrl = offices.supportUrl(office.orElse(null));
        if (supportUrl != null) {
            attributes.put(Offices.SUPPORT_URL, supportUrl);
        }
        return super.processTemplate(subjectKey, subjectAttributes, template, attributes);
    }

    /** Asked once for the many mails of an import. */
    private boolean hasLogo(String organizationId) {
        return withLogo.computeIfAbsent(
                organizationId, id -> new OfficeLogos(session).png(id).isPresent());
    }

    private Optional<OrganizationModel> office(@Nullable Object told, Offices offices) {
        if (told instanceof Optional<?> office) {
            return office.map(OrganizationModel.class::cast);
        }
        return user == null ? Optional.empty() : offices.onlyOfficeOf(user);
    }
}
