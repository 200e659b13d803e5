package nl.mijnkantoor.id.invitation;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mijnkantoor.id.mail.OutboxMail;
import nl.mijnkantoor.id.office.Offices;
import nl.mijnkantoor.id.password.AppAddress;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.utils.StringUtil;

/** The mails of an invitation, in the person's language. All are queued in the caller's transaction. */
final class InvitationMail {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ZoneId zone;

    InvitationMail(KeycloakSession session, ZoneId zone) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.zone = zone;
    }

    void sendInvitation(InvitationEntity invitation, InvitationToken token, OrganizationModel office, UserModel user) {
        Map<String, Object> attributes = attributes(invitation, office, user);
        attributes.put("link", InvitationLink.of(session, token));
        attributes.put("expiresAt", expiresAt(invitation, user));
        String inviter = inviterName(invitation);
        if (inviter != null) {
            attributes.put("inviterName", inviter);
        }
        session.setAttribute(OutboxMail.CORRELATION, token.hash());
        send(user, "invitationSubject", office.getName(), "invitation.ftl", attributes);
    }

    /** To somebody who can log in already: no link, only the news. */
    void sendAdded(InvitationEntity invitation, OrganizationModel office, UserModel user) {
        send(user, "officeAddedSubject", office.getName(), "office-added.ftl", attributes(invitation, office, user));
    }

    void sendPasswordSet(InvitationEntity invitation, @Nullable OrganizationModel office, UserModel user) {
        String sender = office == null ? realm.getDisplayName() : office.getName();
        send(user, "passwordSetSubject", sender, "password-set.ftl", attributes(invitation, office, user));
    }

    private Map<String, Object> attributes(
            InvitationEntity invitation, @Nullable OrganizationModel office, UserModel user) {
        Map<String, Object> attributes = new HashMap<>();
        // The browser of whoever invites says nothing about the language of whoever is invited.
        attributes.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true);
        if (!StringUtil.isBlank(user.getFirstName())) {
            attributes.put("firstName", user.getFirstName());
        }
        if (office != null) {
            attributes.put("officeName", office.getName());
        }
        String supportUrl = new Offices(session, realm).supportUrl(office);
        if (supportUrl != null) {
            attributes.put(Offices.SUPPORT_URL, supportUrl);
        }
        ClientModel app = realm.getClientByClientId(invitation.clientId());
        if (app != null) {
            AppAddress.of(session, app).ifPresent(address -> attributes.put("appUrl", address.url()));
        }
        return attributes;
    }

    private void send(UserModel user, String subject, String sender, String template, Map<String, Object> attributes) {
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(user)
                    .send(subject, List.of(sender), template, attributes);
        } catch (EmailException e) {
            // Queueing fails only for what no retry mends: the request is rolled back as a whole.
            throw new IllegalStateException(e);
        }
    }

    private String expiresAt(InvitationEntity invitation, UserModel user) {
        Locale locale = session.getContext().resolveLocale(user, true);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(invitation.expiresAt());
    }

    private @Nullable String inviterName(InvitationEntity invitation) {
        if (invitation.inviterId() == null) {
            return null;
        }
        UserModel inviter = session.users().getUserById(realm, invitation.inviterId());
        if (inviter == null) {
            return null;
        }
        String name = (nullToEmpty(inviter.getFirstName()) + " " + nullToEmpty(inviter.getLastName())).strip();
        return name.isEmpty() ? null : name;
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
