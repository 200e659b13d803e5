package nl.mijnkantoor.id.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** The demo's data on disk, held by one demo at a time. */
final class DataFolder implements AutoCloseable {

    private static final String PORTS = "ports";

    private final DemoConfig config;
    private final FileChannel lock;

    private DataFolder(DemoConfig config, FileChannel lock) {
        this.config = config;
        this.lock = lock;
    }

    /** @throws LaunchException when another demo runs on the same data */
    static DataFolder lock(DemoConfig config) {
        var file = config.data().resolveSibling(config.data().getFileName() + ".lock");
        try {
            Files.createDirectories(file.getParent());
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new LaunchException("Another demo is running on the data in " + config.data() + ".");
            }
            return new DataFolder(config, channel);
        } catch (IOException e) {
            throw new LaunchException("Cannot use %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * Empties the folder where that was asked for.
     *
     * @throws LaunchException when the data in it was made for other ports: the realm in the database names them
     */
    void prepare() {
        if (config.fresh()) {
            Folders.delete(config.data());
        }
        Folders.createPrivate(config.data());
        var file = config.data().resolve(PORTS);
        var wanted = config.ports().asVariables();
        try {
            Files.deleteIfExists(DemoProperties.file(config));
            var kept = Files.exists(file) ? Files.readString(file).strip() : wanted;
            if (!kept.equals(wanted)) {
                throw new LaunchException(
                        "The data in %s was made for other ports. Keep it with %s, or forget it with --fresh."
                                .formatted(config.root().relativize(config.data()), kept));
            }
            Files.write(file, wanted.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LaunchException("Cannot use %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new LaunchException("Cannot let go of %s".formatted(config.data()), e);
        }
    }
}
