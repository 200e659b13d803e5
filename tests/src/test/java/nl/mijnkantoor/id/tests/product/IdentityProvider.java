package nl.mijnkantoor.id.tests.product;

import java.nio.file.Path;
import java.util.Map;
import nl.mijnkantoor.id.demo.Ports;

/** The server under test, in one of the shapes in which the product ships. */
interface IdentityProvider extends AutoCloseable {

    /**
     * What it is given.
     *
     * @param root the project's folder
     * @param data a folder for what it keeps
     * @param url how browsers reach it
     * @param environment the placeholders of the realm file
     */
    record Config(Path root, Path data, Ports ports, String url, Map<String, String> environment) {}

    /**
     * Starts it and waits until it is ready.
     *
     * @param kind {@code distribution} or {@code container}
     */
    static IdentityProvider start(String kind, Config config) {
        return switch (kind) {
            case "distribution" -> DistributionServer.start(config);
            case "container" -> ContainerServer.start(config);
            default -> throw new IllegalArgumentException("-Dserver is 'distribution' or 'container', not " + kind);
        };
    }

    /** Stops it and starts it again on the same database. */
    void restart();

    /** Its database. */
    Database database();

    @Override
    void close();
}
