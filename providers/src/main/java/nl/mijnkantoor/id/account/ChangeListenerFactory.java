package nl.mijnkantoor.id.account;

import java.time.ZoneId;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * The listener {@code mijnkantoor-account-changes}: in every realm, without being named in one, so that nobody switches off what
 * would give them away. Option {@code time-zone}: that of the moments named in its mails.
 */
public final class ChangeListenerFactory implements EventListenerProviderFactory {

    private ZoneId zone = ZoneId.of("Europe/Amsterdam");

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new ChangeListener(session, new ChangeMail(session, zone));
    }

    @Override
    public String getId() {
        return "mijnkantoor-account-changes";
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {
        zone = ZoneId.of(config.get("time-zone", zone.getId()));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
