import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the theme's sources into what a page carries: the style sheets, minified, as a template fragment that the frame
 * writes into {@code <style>} (the first paint waits for no second request), and the scripts as one file whose name holds
 * a hash of its content, because the server tells browsers to keep theme files for a month.
 *
 * <p>Usage: {@code java BuildAssets.java <source folder> <theme folder>}
 */
public final class BuildAssets {

    /** What every page carries, in the cascade's order: later layers build on the earlier ones. */
    private static final List<String> SHARED_STYLES = List.of("tokens.css", "base.css", "components.css");

    /** Theme types that are a console of Keycloak's own. */
    private static final List<String> CONSOLES = List.of("account", "admin");

    public static void main(String[] args) throws Exception {
        Path sources = Path.of(args[0]);
        Path themes = Path.of(args[1]);
        Path theme = themes.resolve("login");

        String script = writeScript(theme, "mijnkantoor", sources.resolve("js"));
        String moreScript = writeScript(theme, "mijnkantoor-more", sources.resolve("js/more"));
        String passkeyScript = writeScript(theme, "mijnkantoor-passkey", sources.resolve("js/passkey"));

        Path styles = sources.resolve("css");
        StringBuilder shared = new StringBuilder();
        for (String name : SHARED_STYLES) {
            shared.append(Files.readString(styles.resolve(name)));
        }
        String kantoorbeheer = writeModules(
                theme,
                "kantoorbeheer",
                sources.resolve("js/kantoorbeheer"),
                minifyCss(shared
                        + Files.readString(styles.resolve("pages/badge.css"))
                        + Files.readString(styles.resolve("kantoorbeheer.css"))));
        Files.createDirectories(theme.resolve("components"));
        Files.writeString(
                theme.resolve("components/assets.ftl"),
                """
                <#assign script = "%s">
                <#assign moreScript = "%s">
                <#assign passkeyScript = "%s">
                <#assign kantoorbeheer = "%s">
                <#macro styles kind><#noparse>%s</#noparse>%s</#macro>
                """
                        .formatted(
                                script,
                                moreScript,
                                passkeyScript,
                                kantoorbeheer,
                                minifyCss(shared.toString()),
                                pageLayers(styles.resolve("pages"))));
        for (String console : CONSOLES) {
            writeConsole(sources, themes.resolve(console));
        }
    }

    /** Gives a console its files, and tells its theme what they are called. */
    private static void writeConsole(Path sources, Path console) throws Exception {
        Path properties = Path.of("resources/theme/mijnkantoor", console.getFileName().toString(), "theme.properties");
        String described = Files.readString(sources.resolve(properties));
        Path target = Files.createDirectories(console.resolve("resources/mijnkantoor"));
        for (Path earlier : filesIn(target, "")) {
            Files.delete(earlier);
        }
        for (Path file : filesIn(sources.resolve("console"), "")) {
            String name = file.getFileName().toString();
            String content = Files.readString(file);
            byte[] written = (name.endsWith(".css") ? minifyCss(content) : content).getBytes(StandardCharsets.UTF_8);
            String fileName = name.replace(".", "." + hash(written) + ".");
            Files.write(target.resolve(fileName), written);
            described = described.replace("@" + name + "@", "mijnkantoor/" + fileName);
        }
        Files.writeString(console.resolve("theme.properties"), described);
    }

    /** One layer per file, carried by the pages of the kind the file is named after. */
    private static String pageLayers(Path folder) throws IOException {
        StringBuilder layers = new StringBuilder();
        for (Path file : filesIn(folder, ".css")) {
            String kind = file.getFileName().toString().replace(".css", "");
            layers.append("<#if kind?contains(\"%s\")><#noparse>%s</#noparse></#if>"
                    .formatted(kind, minifyCss(Files.readString(file))));
        }
        return layers.toString();
    }

    /** Knows the CSS of this theme: it holds no strings with spaces or braces worth keeping apart from {@code calc()}. */
    static String minifyCss(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,>]) ?", "$1")
                .replaceAll("(?<=[a-z-]): ", ":")
                .replace(";}", "}")
                .strip();
    }

    /** Takes away comments and indentation only. Line ends stay: a script that leans on them keeps its meaning. */
    static String minifyScript(String script) {
        return script.replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining("\n"));
    }

    private static String writeScript(Path theme, String name, Path folder) throws Exception {
        StringBuilder script = new StringBuilder("(()=>{\n\"use strict\";\n");
        for (Path file : filesIn(folder, ".js")) {
            script.append(minifyScript(Files.readString(file))).append('\n');
        }
        byte[] content = script.append("})();\n").toString().getBytes(StandardCharsets.UTF_8);

        Path target = Files.createDirectories(theme.resolve("resources/js"));
        removeEarlier(target, name);
        String fileName = name + "." + hash(content) + ".js";
        Files.write(target.resolve(fileName), content);
        return fileName;
    }

    /**
     * Writes a page's modules and its style sheet into a folder named after what is in it, so that modules find each other by
     * the names they import, and each may be kept as long as the folder's name stays.
     */
    private static String writeModules(Path theme, String name, Path sources, String css) throws Exception {
        Map<String, String> files = new TreeMap<>(Map.of(name + ".css", css));
        for (Path file : filesIn(sources, ".js")) {
            files.put(file.getFileName().toString(), minifyScript(Files.readString(file)));
        }
        Path resources = Files.createDirectories(theme.resolve("resources"));
        removeEarlierFolders(resources, name);
        Path folder = resources.resolve(
                name + "." + hash(files.toString().getBytes(StandardCharsets.UTF_8)));
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return folder.getFileName().toString();
    }

    private static void removeEarlierFolders(Path resources, String name) throws IOException {
        List<Path> earlier;
        try (Stream<Path> folders = Files.list(resources)) {
            earlier = folders.filter(path -> path.getFileName().toString().startsWith(name + "."))
                    .toList();
        }
        for (Path folder : earlier) {
            for (Path file : filesIn(folder, "")) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    private static void removeEarlier(Path folder, String name) throws IOException {
        for (Path file : filesIn(folder, ".js")) {
            if (file.getFileName().toString().startsWith(name + ".")) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> filesIn(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
        }
    }

    private static String hash(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
    }
}
