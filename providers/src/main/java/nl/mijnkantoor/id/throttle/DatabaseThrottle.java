package nl.mijnkantoor.id.throttle;

import java.time.Duration;
import org.hibernate.exception.ConstraintViolationException;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The throttle over {@link Counters}. */
final class DatabaseThrottle implements Throttle {

    private final KeycloakSession session;
    private final Limits limits;

    DatabaseThrottle(KeycloakSession session, Limits limits) {
        this.session = session;
        this.limits = limits;
    }

    @Override
    public boolean allows(String limit, String subject) {
        CounterKey key = key(limit, subject);
        try {
            return count(key, limits.named(limit));
        } catch (ConstraintViolationException | ModelDuplicateException e) {
            // H2 does not keep its promise of 'on conflict' while somebody else inserts the same row. Now the row is
            // there.
            return count(key, limits.named(limit));
        }
    }

    private boolean count(CounterKey key, Limit limit) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), own -> counters(own).count(key, limit, Time.currentTimeMillis()));
    }

    @Override
    public Duration wait(String limit, String subject) {
        long now = Time.currentTimeMillis();
        long until = counters(session).fullUntil(key(limit, subject), limits.named(limit), now);
        return Duration.ofMillis(Math.max(0, until - now));
    }

    @Override
    public void forget(String limit, String subject) {
        counters(session).remove(key(limit, subject));
    }

    private CounterKey key(String limit, String subject) {
        limits.named(limit);
        return CounterKey.of(session.getContext().getRealm().getId(), limit, subject);
    }

    static Counters counters(KeycloakSession session) {
        return new Counters(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    @Override
    public void close() {}
}
