package nl.mijnkantoor.id.lostphone;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.mijnkantoor.id.common.LinkToken;
import nl.mijnkantoor.id.lostphone.RequestManagers.Manager;
import nl.mijnkantoor.id.mail.OutboxMail;
import nl.mijnkantoor.id.mail.PersonMail;
import nl.mijnkantoor.id.office.Offices;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.adapter.InMemoryUserAdapter;
import org.keycloak.utils.StringUtil;

/** The mails about a request: to the person, and to whoever may decide. All are queued in the caller's transaction. */
final class LostPhoneMail {

    /** Realm attribute: who hears of requests that no office manager may decide. */
    static final String ESCALATION_ATTRIBUTE = "lostPhoneMail";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ZoneId zone;

    LostPhoneMail(KeycloakSession session, ZoneId zone) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.zone = zone;
    }

    void sendAsked(LostPhoneRequestEntity request, UserModel person, LinkToken cancel) {
        List<Manager> managers = managers(request, person);
        toPerson(person)
                .with("cancelLink", LostPhoneLink.toCancel(session, cancel))
                .with("expiresAt", request.expiresAt(), zone)
                .with("noManager", managers.isEmpty())
                .send("lostPhoneAskedSubject", "", "lost-phone-asked.ftl");
        toOffice(managers, person, mail -> mail.with("askedAt", request.createdAt(), zone)
                .with("expiresAt", request.expiresAt(), zone)
                .with("passwordChangedAt", RecentPassword.of(person, request.createdAt()), zone)
                .send("lostPhoneOfficeAskedSubject", name(person), "lost-phone-office-asked.ftl"));
    }

    void sendApproved(LostPhoneRequestEntity request, UserModel person, LinkToken link, UserModel decider) {
        PersonMail mail = toPerson(person)
                .with("link", LostPhoneLink.of(session, link))
                .with("cancelLink", LostPhoneLink.toCancel(session, link))
                .with("usableFrom", request.usableFrom(), zone)
                .with("expiresAt", request.expiresAt(), zone);
        session.setAttribute(OutboxMail.CORRELATION, link.hash());
        mail.send("lostPhoneApprovedSubject", "", "lost-phone-approved.ftl");
        tellOffice(request, person, "approved", decider);
    }

    void sendRefused(LostPhoneRequestEntity request, UserModel person, UserModel decider) {
        toPerson(person).with("reason", request.reason()).send("lostPhoneRefusedSubject", "", "lost-phone-refused.ftl");
        tellOffice(request, person, "refused", decider);
    }

    void sendCancelled(LostPhoneRequestEntity request, UserModel person) {
        tellOffice(request, person, "cancelled", null);
    }

    void sendFound(LostPhoneRequestEntity request, UserModel person) {
        tellOffice(request, person, "found", null);
    }

    void sendDone(LostPhoneRequestEntity request, UserModel person) {
        toPerson(person).send("lostPhoneDoneSubject", "", "lost-phone-done.ftl");
        tellOffice(request, person, "done", null);
    }

    private void tellOffice(
            LostPhoneRequestEntity request, UserModel person, String outcome, @Nullable UserModel decider) {
        toOffice(managers(request, person), person, mail -> mail.with("outcome", outcome)
                .with("deciderName", decider == null ? null : PersonMail.nameOf(decider))
                .with("usableFrom", request.usableFrom(), zone)
                .send("lostPhoneOffice." + outcome + ".subject", name(person), "lost-phone-office-told.ftl"));
    }

    private PersonMail toPerson(UserModel person) {
        return new PersonMail(
                session,
                person,
                new Offices(session, realm).onlyOfficeOf(person).orElse(null));
    }

    private List<Manager> managers(LostPhoneRequestEntity request, UserModel person) {
        return new RequestManagers(session).of(request, person);
    }

    private interface Writer {
        void write(PersonMail mail);
    }

    /** One mail to each manager who may decide; to the platform's admins when there is none. */
    private void toOffice(List<Manager> managers, UserModel person, Writer writer) {
        managers.forEach(manager -> writer.write(about(person, manager.user(), manager.office())));
        String escalation = realm.getAttribute(ESCALATION_ATTRIBUTE);
        if (managers.isEmpty() && !StringUtil.isBlank(escalation)) {
            UserModel desk =
                    new InMemoryUserAdapter(session, realm, UUID.randomUUID().toString());
            desk.setEmail(escalation);
            writer.write(about(person, desk, null).with("noManager", true));
        }
    }

    private PersonMail about(UserModel person, UserModel reader, @Nullable OrganizationModel office) {
        return new PersonMail(session, reader, office)
                .with("personName", name(person))
                .with("personEmail", person.getEmail());
    }

    private static String name(UserModel person) {
        String name = PersonMail.nameOf(person);
        return name == null ? person.getUsername() : name;
    }
}
