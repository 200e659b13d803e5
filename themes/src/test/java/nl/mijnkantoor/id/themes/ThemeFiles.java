package nl.mijnkantoor.id.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the files of the built theme and, behind them, those of the base theme it extends. */
final class ThemeFiles {

    private static final String OURS = "theme/mijnkantoor/";
    private static final String BASE = "theme/base/";

    private ThemeFiles() {}

    static Path folder(String type) {
        return Path.of("target/classes", OURS, type);
    }

    /** The names of our templates, relative to the theme type's folder. */
    static List<String> templates(String type) {
        return namesIn(folder(type), ".ftl");
    }

    /** The names of the base theme's templates, relative to the theme type's folder. */
    static List<String> baseTemplates(String type) {
        URL base = ThemeFiles.class.getClassLoader().getResource(BASE + type + "/theme.properties");
        if (base == null) {
            throw new IllegalStateException("The base theme is not on the class path");
        }
        try {
            URI archive = new URI(base.toURI().toString().replaceAll("!.*", "!/"));
            try (FileSystem jar = FileSystems.newFileSystem(archive, Map.of())) {
                return namesIn(jar.getPath(BASE + type), ".ftl");
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The template the server would use: ours, or else the base theme's. */
    static @Nullable URL template(String type, String name) {
        URL ours = resource(OURS + type + "/" + name);
        return ours != null ? ours : resource(BASE + type + "/" + name);
    }

    static byte[] baseTemplate(String type, String name) {
        return read(BASE + type + "/" + name);
    }

    static String ours(String type, String name) {
        return new String(read(OURS + type + "/" + name), StandardCharsets.UTF_8);
    }

    static Properties messages(String type, String language) {
        return properties(OURS + type + "/messages/messages_" + language + ".properties");
    }

    static Properties baseMessages(String type, String language) {
        return properties(BASE + type + "/messages/messages_" + language + ".properties");
    }

    /** What a page in this language has: the base theme's texts under ours. */
    static Properties allMessages(String type, String language) {
        Properties all = baseMessages(type, language);
        all.putAll(messages(type, language));
        return all;
    }

    static Properties properties(String path) {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(new String(read(path), StandardCharsets.UTF_8))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static @Nullable URL resource(String path) {
        return ThemeFiles.class.getClassLoader().getResource(path);
    }

    private static byte[] read(String path) {
        try (InputStream stream = ThemeFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("No such file: " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> namesIn(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
