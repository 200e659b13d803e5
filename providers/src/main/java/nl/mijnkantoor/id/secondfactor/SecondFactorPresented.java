package nl.mijnkantoor.id.secondfactor;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Published on the {@link org.keycloak.models.KeycloakSessionFactory} when a person presents a second factor at a login, or has
 * set one up. Listeners run in the transaction of that request and must be quick: it happens at every login.
 *
 * @param session the request's; its context holds the person's realm
 */
public record SecondFactorPresented(KeycloakSession session, UserModel user) implements ProviderEvent {

    static void publish(KeycloakSession session, UserModel user) {
        session.getKeycloakSessionFactory().publish(new SecondFactorPresented(session, user));
    }
}
