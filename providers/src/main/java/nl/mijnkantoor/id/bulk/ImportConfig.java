package nl.mijnkantoor.id.bulk;

import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.common.util.DurationConverter;

/**
 * Settings of invitations from a file, options of {@code spi-invitation-import--mijnkantoor-invitation-import--…}. Durations
 * read like {@code 30s}, {@code 5m}, {@code 1h} or {@code 3d}.
 *
 * @param maxBytes the largest file
 * @param maxLines the longest file
 * @param workers batches in hand at the same time on this node
 * @param batchSize lines in one transaction
 * @param pollInterval how often this node looks for imports that another one left behind
 * @param keepFinished how long a finished import can be looked at; then its lines, which name people, are removed
 */
record ImportConfig(
        int maxBytes, int maxLines, int workers, int batchSize, Duration pollInterval, Duration keepFinished) {

    ImportConfig {
        positive("max-bytes", maxBytes);
        positive("max-lines", maxLines);
        positive("workers", workers);
        positive("batch-size", batchSize);
        positive("poll-interval", pollInterval.toMillis());
        positive("keep-finished", keepFinished.toMillis());
    }

    static ImportConfig from(Config.Scope scope) {
        return new ImportConfig(
                scope.getInt("max-bytes", 5_000_000),
                scope.getInt("max-lines", 20_000),
                scope.getInt("workers", 2),
                scope.getInt("batch-size", 100),
                DurationConverter.parseDuration(scope.get("poll-interval", "5s")),
                DurationConverter.parseDuration(scope.get("keep-finished", "30d")));
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be more than zero");
        }
    }
}
