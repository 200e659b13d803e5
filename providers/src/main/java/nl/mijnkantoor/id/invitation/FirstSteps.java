package nl.mijnkantoor.id.invitation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import nl.mijnkantoor.id.common.PersonFact;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;

/**
 * Notes in the timeline of an accepted invitation what its person does next: sets up an authenticator app, and logs in. Each is
 * noted once; afterwards a login costs one look into an index, and none while the person is in Keycloak's user cache. Whoever is
 * added to another office changes, and is looked up again.
 */
final class FirstSteps implements EventListenerProvider {

    private static final PersonFact LOGGED_IN = new PersonFact("mijnkantoor.first-login-noted");

    private final KeycloakSession session;

    FirstSteps(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getUserId() == null || event.getRealmId() == null) {
            return;
        }
        if (event.getType() == EventType.LOGIN) {
            loggedIn(event);
        } else if (event.getType() == EventType.UPDATE_CREDENTIAL && isAuthenticator(event)) {
            add(InvitationStep.ENROLLED, event);
        }
    }

    private void loggedIn(Event event) {
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        UserModel person = session.users().getUserById(realm, event.getUserId());
        if (person != null && !LOGGED_IN.isKnownOf(person) && !add(InvitationStep.FIRST_LOGIN, event)) {
            LOGGED_IN.note(person);
        }
    }

    private boolean add(InvitationStep step, Event event) {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return new InvitationStore(em, event.getRealmId())
                .addFirst(step, event.getUserId(), Instant.ofEpochMilli(event.getTime()), event.getIpAddress());
    }

    private static boolean isAuthenticator(Event event) {
        return event.getDetails() != null
                && OTPCredentialModel.TYPE.equals(event.getDetails().get(Details.CREDENTIAL_TYPE));
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
}
