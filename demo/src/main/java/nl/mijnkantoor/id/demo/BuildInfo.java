package nl.mijnkantoor.id.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What Maven knew when it built this module. */
final class BuildInfo {

    private BuildInfo() {}

    static String keycloakVersion() {
        var properties = new Properties();
        try (var in = BuildInfo.class.getResourceAsStream("build.properties")) {
            properties.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("keycloak.version", "");
    }
}
