package nl.mijnkantoor.id.bulk;

import org.keycloak.Config;

/**
 * Settings of invitations from a file, options of {@code spi-invitation-import--mijnkantoor-invitation-import--…}.
 *
 * @param maxBytes the largest file
 * @param maxLines the longest file
 */
record ImportConfig(int maxBytes, int maxLines) {

    static ImportConfig from(Config.Scope scope) {
        return new ImportConfig(scope.getInt("max-bytes", 5_000_000), scope.getInt("max-lines", 20_000));
    }
}
