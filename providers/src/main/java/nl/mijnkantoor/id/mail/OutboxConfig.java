package nl.mijnkantoor.id.mail;

import java.time.Duration;
import java.util.List;
import nl.mijnkantoor.id.throttle.Limit;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.common.util.DurationConverter;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * The outbox's options, {@code spi-email-sender--mijnkantoor-outbox--…}. Durations read like {@code 30s}, {@code 5m},
 * {@code 1h} or {@code 3d}.
 *
 * @param workers mails in flight at the same time on this node, each over a connection of its own
 * @param rate how many mails may leave this node in how much time; absent when it may go as fast as the server takes them
 * @param pollInterval how often this node looks for retries and for mail that other nodes left behind
 * @param firstRetry waiting time after the first failure; it doubles with each further one
 * @param maxRetry longest waiting time of a mail that the server keeps putting off
 * @param maxServerPause longest waiting time between tries to reach a server that is down
 * @param giveUpAfter age at which a mail that still fails is given up
 * @param keepSent how long the (empty) rows of sent mail stay
 * @param keepFailed how long the (empty) rows of failed mail stay
 */
record OutboxConfig(
        int workers,
        @Nullable Limit rate,
        Duration pollInterval,
        Duration firstRetry,
        Duration maxRetry,
        Duration maxServerPause,
        Duration giveUpAfter,
        Duration keepSent,
        Duration keepFailed) {

    private static final String UNLIMITED = "unlimited";
    private static final int CLAIMS_PER_WORKER = 10;

    OutboxConfig {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1");
        }
        positive("poll-interval", pollInterval);
        positive("first-retry", firstRetry);
        positive("max-retry", maxRetry);
        positive("max-server-pause", maxServerPause);
        positive("give-up-after", giveUpAfter);
        positive("keep-sent", keepSent);
        positive("keep-failed", keepFailed);
    }

    static OutboxConfig parse(Config.Scope scope) {
        return new OutboxConfig(
                scope.getInt("workers", 2),
                rate(scope.get("rate", UNLIMITED)),
                duration(scope, "pollInterval", "5s"),
                duration(scope, "firstRetry", "5s"),
                duration(scope, "maxRetry", "1h"),
                duration(scope, "maxServerPause", "1m"),
                duration(scope, "giveUpAfter", "3d"),
                duration(scope, "keepSent", "7d"),
                duration(scope, "keepFailed", "30d"));
    }

    /**
     * How many mails this node claims at once. Mail that somebody is waiting for overtakes all but those, so they are no more than
     * leave soon: where a rate is set, within a second.
     */
    int claimsAtOnce() {
        int most = workers * CLAIMS_PER_WORKER;
        if (rate == null) {
            return most;
        }
        double perSecond = rate.count() * 1e9 / rate.window().toNanos();
        return (int) Math.max(1, Math.min(most, perSecond));
    }

    static List<ProviderConfigProperty> properties() {
        return ProviderConfigurationBuilder.create()
                .property(property("workers", "2", "Mails in flight at the same time on one node."))
                .property(property("rate", UNLIMITED, "How many mails may leave a node in how much time, as in 30/1m."))
                .property(property("pollInterval", "5s", "How often a node looks for mail that is due."))
                .property(property("firstRetry", "5s", "Waiting time after the first failure; doubles each time."))
                .property(property("maxRetry", "1h", "Longest waiting time of a mail the server puts off."))
                .property(property("maxServerPause", "1m", "Longest waiting time while the server is down."))
                .property(property("giveUpAfter", "3d", "Age at which a mail that still fails is given up."))
                .property(property("keepSent", "7d", "How long the emptied rows of sent mail stay."))
                .property(property("keepFailed", "30d", "How long the emptied rows of failed mail stay."))
                .build();
    }

    private static ProviderConfigProperty property(String name, String defaultValue, String help) {
        return new ProviderConfigProperty(name, null, help, ProviderConfigProperty.STRING_TYPE, defaultValue);
    }

    private static @Nullable Limit rate(String text) {
        return UNLIMITED.equals(text) ? null : Limit.parse(text);
    }

    private static Duration duration(Config.Scope scope, String name, String defaultValue) {
        return DurationConverter.parseDuration(scope.get(name, defaultValue));
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than zero");
        }
    }
}
