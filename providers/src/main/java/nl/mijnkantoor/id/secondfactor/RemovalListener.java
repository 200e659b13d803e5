package nl.mijnkantoor.id.secondfactor;

import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.common.OtherSessions;
import nl.mijnkantoor.id.common.RemovedCredential;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Ends a person's sessions, at the apps too, when the last second factor is removed. Without it they would only sleep: the
 * gate refuses them now, but would let them through again, a thief's included, once a new factor is set up.
 */
final class RemovalListener implements EventListenerProvider {

    private final KeycloakSession session;

    RemovalListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.REMOVE_CREDENTIAL && isOfApp(event.getDetails())) {
            endSessions(event.getRealmId(), event.getUserId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        RemovedCredential.of(event)
                .filter(removed -> OTPCredentialModel.TYPE.equals(removed.type()))
                .ifPresent(removed -> endSessions(event.getRealmId(), removed.userId()));
    }

    private void endSessions(String realmId, String userId) {
        RealmModel realm = session.realms().getRealm(realmId);
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null || SecondFactors.areEnrolled(user)) {
            return;
        }
        // A list: ending a session while its stream is read would pull the rug from under the stream.
        List<UserSessionModel> running = session.sessions()
                .getUserSessionsStream(realm, user)
                .filter(userSession -> !isGoingOn(userSession))
                .toList();
        running.forEach(userSession -> AuthenticationManager.backchannelLogout(session, userSession, true));
        OtherSessions.endOffline(session, realm, user);
    }

    /** A person who removes it is asked for a new one at once, in the very session. */
    private boolean isGoingOn(UserSessionModel running) {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        return login != null && login.getParentSession().getId().equals(running.getId());
    }

    private static boolean isOfApp(@Nullable Map<String, String> details) {
        return details != null && OTPCredentialModel.TYPE.equals(details.get(Details.CREDENTIAL_TYPE));
    }

    @Override
    public void close() {}
}
