package nl.mijnkantoor.id.invitation;

import java.time.ZoneId;
import nl.mijnkantoor.id.common.LinkToken;
import nl.mijnkantoor.id.mail.OutboxMail;
import nl.mijnkantoor.id.mail.PersonMail;
import nl.mijnkantoor.id.password.AppAddress;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

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

    void sendInvitation(InvitationEntity invitation, LinkToken token, OrganizationModel office, UserModel user) {
        sendLink(invitation, token, office, user, "invitationSubject", "invitation.ftl");
    }

    void sendReminder(
            InvitationEntity invitation, LinkToken token, OrganizationModel office, UserModel user, Reminder reminder) {
        sendLink(invitation, token, office, user, reminder.subject(), reminder.template());
    }

    private void sendLink(
            InvitationEntity invitation,
            LinkToken token,
            OrganizationModel office,
            UserModel user,
            String subject,
            String template) {
        PersonMail mail = mail(invitation, office, user)
                .with("link", InvitationLink.of(session, token))
                .with("expiresAt", invitation.expiresAt(), zone)
                .with("inviterName", inviterName(invitation))
                .with("checkWord", CheckWord.of(invitation.id()));
        session.setAttribute(OutboxMail.CORRELATION, token.hash());
        mail.send(subject, office.getName(), template);
    }

    /** To somebody who can log in already: no link, only the news. */
    void sendAdded(InvitationEntity invitation, OrganizationModel office, UserModel user) {
        mail(invitation, office, user).send("officeAddedSubject", office.getName(), "office-added.ftl");
    }

    void sendPasswordSet(InvitationEntity invitation, @Nullable OrganizationModel office, UserModel user) {
        String sender = office == null ? realm.getDisplayName() : office.getName();
        mail(invitation, office, user).send("passwordSetSubject", sender, "password-set.ftl");
    }

    private PersonMail mail(InvitationEntity invitation, @Nullable OrganizationModel office, UserModel user) {
        PersonMail mail = new PersonMail(session, user, office);
        ClientModel app = realm.getClientByClientId(invitation.clientId());
        if (app != null) {
            AppAddress.of(session, app).ifPresent(address -> mail.with("appUrl", address.url()));
        }
        return mail;
    }

    private @Nullable String inviterName(InvitationEntity invitation) {
        if (invitation.inviterId() == null) {
            return null;
        }
        UserModel inviter = session.users().getUserById(realm, invitation.inviterId());
        return inviter == null ? null : PersonMail.nameOf(inviter);
    }
}
