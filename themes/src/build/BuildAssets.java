import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the theme's sources into what a page carries: the style sheets, minified, as a template fragment that the frame
 * writes into {@code <style>} (the first paint waits for no second request), and the scripts as one file whose name holds
 * a hash of its content, because the server tells browsers to keep theme files for a month.
 *
 * <p>Usage: {@code java BuildAssets.java <source folder> <login theme folder>}
 */
public final class BuildAssets {

    /** What every page carries, in the cascade's order: later layers build on the earlier ones. */
    private static final List<String> SHARED_STYLES = List.of("tokens.css", "base.css", "components.css");

    /** What plain forms do without. */
    private static final List<String> PAGE_STYLES = List.of("pages.css");

    public static void main(String[] args) throws Exception {
        Path sources = Path.of(args[0]);
        Path theme = Path.of(args[1]);

        String script = writeScript(theme, "mijnkantoor", sources.resolve("js"));
        String passkeyScript = writeScript(theme, "mijnkantoor-passkey", sources.resolve("js/passkey"));
        Path styles = sources.resolve("css");
        writeFragment(
                theme.resolve("components/assets.ftl"),
                css(styles, SHARED_STYLES),
                css(styles, PAGE_STYLES),
                script,
                passkeyScript);
    }

    private static String css(Path folder, List<String> names) throws IOException {
        StringBuilder css = new StringBuilder();
        for (String name : names) {
            css.append(Files.readString(folder.resolve(name)));
        }
        return minifyCss(css.toString());
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
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".js")).sorted().toList()) {
                script.append(minifyScript(Files.readString(file))).append('\n');
            }
        }
        byte[] content = script.append("})();\n").toString().getBytes(StandardCharsets.UTF_8);

        Path target = Files.createDirectories(theme.resolve("resources/js"));
        removeEarlier(target, name);
        String fileName = name + "." + hash(content) + ".js";
        Files.write(target.resolve(fileName), content);
        return fileName;
    }

    private static void removeEarlier(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches(name + "\\.[0-9a-f]+\\.js")).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void writeFragment(
            Path target, String shared, String pages, String script, String passkeyScript) throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(
                target,
                """
                <#assign script = "%s">
                <#assign passkeyScript = "%s">
                <#macro styles plain><#noparse>%s</#noparse><#if !plain><#noparse>%s</#noparse></#if></#macro>
                """
                        .formatted(script, passkeyScript, shared, pages));
    }

    private static String hash(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
    }
}
