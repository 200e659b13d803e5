package nl.mijnkantoor.id.tests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.mijnkantoor.id.demo.KeycloakDistribution;

/** Keycloak's command line for admins, out of the distribution. */
public final class AdminCli {

    private final Path bin;
    private final Path home;

    private AdminCli(Path bin, Path home) {
        this.bin = bin;
        this.home = home;
    }

    /** Unpacks it into a folder, where it also keeps what it remembers. */
    public static AdminCli unpack(Path root, Path folder) {
        Path archive = KeycloakDistribution.ofProject(root, "dev-file").archive();
        Path bin = folder.resolve("bin");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path name = Path.of(entry.getName());
                if (!entry.isDirectory()
                        && name.getNameCount() > 2
                        && name.getName(1).toString().equals("bin")) {
                    Path file =
                            folder.resolve(name.subpath(1, name.getNameCount())).normalize();
                    if (!file.startsWith(bin)) {
                        throw new IllegalStateException(entry.getName());
                    }
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!bin.resolve("kcadm.sh").toFile().setExecutable(true)) {
            throw new IllegalStateException("No kcadm.sh in " + archive);
        }
        return new AdminCli(bin, folder);
    }

    /** Makes {@code kcadm.sh} a command. */
    public void addTo(Map<String, String> environment) {
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("KC_OPTS", "-Duser.home=" + home);
        environment.merge("PATH", bin.toString(), (path, added) -> added + ":" + path);
    }
}
