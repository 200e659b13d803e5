package nl.mijnkantoor.id.invitation;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.OTPCredentialModel;

/**
 * Notes in the timeline of an accepted invitation what its person does next: sets up an authenticator app, and logs in. Each is
 * noted once; afterwards a login costs one look into an index.
 */
final class FirstSteps implements EventListenerProvider {

    private final KeycloakSession session;

    FirstSteps(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        String userId = event.getUserId();
        if (userId != null && event.getRealmId() != null) {
            step(event).ifPresent(step -> store(event.getRealmId())
                    .addFirst(step, userId, Instant.ofEpochMilli(event.getTime()), event.getIpAddress()));
        }
    }

    private static Optional<InvitationStep> step(Event event) {
        return Optional.ofNullable(
                switch (event.getType()) {
                    case LOGIN -> InvitationStep.FIRST_LOGIN;
                    case UPDATE_CREDENTIAL -> isAuthenticator(event) ? InvitationStep.ENROLLED : null;
                    default -> null;
                });
    }

    private static boolean isAuthenticator(Event event) {
        return event.getDetails() != null
                && OTPCredentialModel.TYPE.equals(event.getDetails().get(Details.CREDENTIAL_TYPE));
    }

    private InvitationStore store(String realmId) {
        return new InvitationStore(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
}
