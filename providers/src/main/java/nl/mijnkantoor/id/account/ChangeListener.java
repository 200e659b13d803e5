package nl.mijnkantoor.id.account;

import java.time.Instant;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Mails a person about each change of their account. The mail is queued with the change: both are stored, or neither. */
final class ChangeListener implements EventListenerProvider {

    private final KeycloakSession session;
    private final ChangeMail mail;

    ChangeListener(KeycloakSession session, ChangeMail mail) {
        this.session = session;
        this.mail = mail;
    }

    @Override
    public void onEvent(Event event) {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        if (login == null || event.getUserId() == null) {
            return;
        }
        PersonsChange change = new PersonsChange(event, login);
        if (!change.isPossible()) {
            return;
        }
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        UserModel person = session.users().getUserById(realm, event.getUserId());
        if (person != null) {
            change.madeBy(person)
                    .ifPresent(made -> mail.tell(
                            realm, person, made, Instant.ofEpochMilli(event.getTime()), Origin.of(session, event)));
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        AdminsChange.of(event).ifPresent(change -> {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            UserModel person = session.users().getUserById(realm, change.userId());
            if (person != null) {
                mail.tell(realm, person, change.change(), Instant.ofEpochMilli(event.getTime()), Origin.UNTOLD);
            }
        });
    }

    @Override
    public void close() {}
}
