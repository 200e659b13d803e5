package nl.mijnkantoor.id.throttle;

import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/** Builds the throttle; removes counters whose window has ended, and those of a realm that goes. */
public final class DatabaseThrottleFactory implements ThrottleFactory {

    private static final String ID = "mijnkantoor-throttle";
    private static final Duration CLEANING_INTERVAL = Duration.ofMinutes(15);

    private Limits limits = Limits.parse(Config.scope());

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope scope) {
        limits = Limits.parse(scope);
    }

    @Override
    public Throttle create(KeycloakSession session) {
        return new DatabaseThrottle(session, limits);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                clean(factory);
            } else {
                forget(event);
            }
        });
    }

    private static void clean(KeycloakSessionFactory factory) {
        ScheduledTask task = session -> DatabaseThrottle.counters(session).removeEnded(Time.currentTimeMillis());
        try (KeycloakSession session = factory.create()) {
            session.getProvider(TimerProvider.class).scheduleTask(task, CLEANING_INTERVAL.toMillis(), ID);
        }
    }

    private static void forget(ProviderEvent event) {
        if (event instanceof RealmModel.RealmRemovedEvent removed) {
            DatabaseThrottle.counters(removed.getKeycloakSession())
                    .removeAll(removed.getRealm().getId());
        }
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return Limits.properties();
    }

    @Override
    public void close() {}
}
