package nl.mijnkantoor.id.realm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.StringPropertyReplacer;
import org.keycloak.common.util.StringPropertyReplacer.PropertyResolver;
import org.keycloak.common.util.SystemEnvProperties;
import org.keycloak.exportimport.ExportImportConfig;

/** The file from which the server is setting up a realm at start, read as Keycloak reads it. */
final class ImportFile {

    private final Supplier<Optional<Path>> folder;
    private final PropertyResolver settings;

    ImportFile(Supplier<Optional<Path>> folder, PropertyResolver settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** The running server's import folder and environment; without {@code --import-realm} there is no folder. */
    static ImportFile atStart() {
        return new ImportFile(
                () -> ExportImportConfig.getDir()
                        .filter(folder -> ExportImportConfig.isReplacePlaceholders())
                        .map(Path::of),
                name -> SystemEnvProperties.UNFILTERED.getProperty("env." + name));
    }

    /**
     * The text of the realm's file, with every placeholder filled in that has a value; nothing when there is no such file. A
     * blank value is none: Keycloak would take it, and a client with an empty secret lets in whoever gives an empty one.
     */
    Optional<String> textFor(String realm) {
        return folder.get()
                .map(found -> found.resolve(realm + "-realm.json"))
                .filter(Files::isRegularFile)
                .map(file -> StringPropertyReplacer.replaceProperties(read(file), this::valueOf));
    }

    private @Nullable String valueOf(String name) {
        String value = settings.resolve(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
