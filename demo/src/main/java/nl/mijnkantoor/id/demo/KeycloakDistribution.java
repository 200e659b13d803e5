package nl.mijnkantoor.id.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's own distribution with the product built into it. Building takes long, so the outcome is kept, under a name
 * that changes with everything that goes into it.
 *
 * @param archive the distribution as published
 * @param providers the jars for its {@code providers} folder
 * @param configuration becomes {@code conf/keycloak.conf}
 * @param buildOptions further options of {@code kc.sh build}, such as {@code --db=postgres}
 * @param cache the folder that holds the built ones
 */
public record KeycloakDistribution(
        Path archive, List<Path> providers, Path configuration, List<String> buildOptions, Path cache) {

    private static final Duration BUILD_TIMEOUT = Duration.ofMinutes(15);
    private static final String DONE = ".built";
    private static final int KEPT = 4;

    /** How it is unpacked; another word when that changes, so that one unpacked before is not taken for it. */
    private static final String LAYOUT = "every bin/*.sh is executable";

    /** The product as this project builds it, on the given kind of database. */
    public static KeycloakDistribution ofProject(Path root, String database) {
        var cache = root.resolve("target").resolve("keycloak");
        var archive = cache.resolve("keycloak-quarkus-dist-%s.zip".formatted(BuildInfo.keycloakVersion()));
        return new KeycloakDistribution(
                archive,
                List.of(ProjectFiles.jar(root.resolve("providers")), ProjectFiles.jar(root.resolve("themes"))),
                root.resolve("realm-export").resolve("keycloak.conf"),
                List.of("--db=" + database),
                cache);
    }

    /** The same with the jar of one more module, and with other server options. */
    public KeycloakDistribution with(Path module, Path otherConfiguration) {
        return new KeycloakDistribution(
                archive,
                Stream.concat(providers.stream(), Stream.of(ProjectFiles.jar(module)))
                        .toList(),
                otherConfiguration,
                buildOptions,
                cache);
    }

    /**
     * The home folder of the built server, ready for {@code start --optimized}. Nothing may be written in it: servers
     * share it. Takes a minute the first time, no time after that.
     */
    public Path prepare(Progress progress) {
        return alone(() -> built(progress));
    }

    /** What its servers start quickly with, once it was made. */
    public StartCache startCache() {
        return StartCache.of(cache.resolve(key()));
    }

    /**
     * Makes the start cache as the container image does: by a server built for H2, which needs no other one, in the same
     * home. Takes some minutes the first time.
     */
    public void train(Path realm, Progress progress) {
        alone(() -> {
            var home = built(progress);
            var startCache = StartCache.of(home);
            if (!startCache.exists()) {
                // Should this be broken off the home is made anew.
                Files.delete(home.resolve(DONE));
                build(home, List.of("--db=dev-file"), progress);
                new Training(home, realm).make(startCache, progress);
                build(home, buildOptions, progress);
                Files.createFile(home.resolve(DONE));
            }
            return home;
        });
    }

    /** A name for exactly this outcome: it differs when any jar, option or the Java version differs. */
    String key() {
        var fingerprint = new Fingerprint()
                .text(LAYOUT)
                .text(archive.getFileName().toString())
                .text(Runtime.version().toString());
        providers.forEach(fingerprint::file);
        fingerprint.file(configuration);
        buildOptions.forEach(fingerprint::text);
        return fingerprint.hex();
    }

    /** While no other process does the same: who prepares a home deletes one that is not done. */
    private Path alone(Work work) {
        try {
            Files.createDirectories(cache);
            try (var file =
                    FileChannel.open(cache.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Held until the file is closed.
                file.lock();
                return work.home();
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot prepare Keycloak in %s: %s".formatted(cache, e.getMessage()), e);
        }
    }

    private interface Work {
        Path home() throws IOException;
    }

    private Path built(Progress progress) throws IOException {
        var home = cache.resolve(key());
        var done = home.resolve(DONE);
        if (!Files.exists(done)) {
            Folders.delete(home);
            progress.say("Unpacking Keycloak " + BuildInfo.keycloakVersion());
            unpack(home);
            addProduct(home);
            progress.say("Building the server with the product in it (once; about a minute)");
            build(home, buildOptions, progress);
            Files.createFile(done);
        }
        Files.setLastModifiedTime(done, FileTime.from(Instant.now()));
        forgetOldest();
        return home;
    }

    private void unpack(Path home) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = Path.of(entry.getName());
                if (name.getNameCount() < 2) {
                    continue;
                }
                var target = home.resolve(name.subpath(1, name.getNameCount())).normalize();
                if (!target.startsWith(home)) {
                    throw new LaunchException("%s holds a file outside its own folder: %s".formatted(archive, name));
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
        makeExecutable(home.resolve("bin"));
        if (!Files.exists(home.resolve("bin").resolve("kc.sh"))) {
            throw new LaunchException("%s holds no bin/kc.sh".formatted(archive));
        }
    }

    /** A zip as Java reads it does not tell which files are programs. */
    private static void makeExecutable(Path bin) throws IOException {
        try (var scripts = Files.newDirectoryStream(bin, "*.sh")) {
            for (var script : scripts) {
                if (!script.toFile().setExecutable(true)) {
                    throw new LaunchException("Cannot make %s executable".formatted(script));
                }
            }
        }
    }

    private void addProduct(Path home) throws IOException {
        for (var jar : providers) {
            Files.copy(jar, home.resolve("providers").resolve(jar.getFileName()));
        }
        Files.write(home.resolve("conf").resolve("keycloak.conf"), Files.readAllBytes(configuration));
    }

    private void build(Path home, List<String> options, Progress progress) {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin").resolve("kc.sh").toString());
        command.add("build");
        command.addAll(options);
        var log = cache.resolve(home.getFileName() + ".log");
        try (var process = ManagedProcess.start("Keycloak's build", command, ProjectFiles.javaHome(), home, log)) {
            process.awaitSuccess(BUILD_TIMEOUT, progress);
        }
    }

    // Every change of a provider leaves one behind, and each is some 250 MB.
    private void forgetOldest() throws IOException {
        try (var entries = Files.list(cache)) {
            var old = entries.filter(entry -> Files.exists(entry.resolve(DONE)))
                    .sorted(Comparator.comparing(KeycloakDistribution::lastUsed).reversed())
                    .skip(KEPT)
                    .toList();
            for (var home : old) {
                Folders.delete(home);
                Files.deleteIfExists(cache.resolve(home.getFileName() + ".log"));
            }
        }
    }

    private static FileTime lastUsed(Path home) {
        try {
            return Files.getLastModifiedTime(home.resolve(DONE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
