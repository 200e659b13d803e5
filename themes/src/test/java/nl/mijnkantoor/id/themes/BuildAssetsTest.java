package nl.mijnkantoor.id.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new theme reaches browsers at once, on the same Keycloak too: what changed has another name, and pages ask for that one. */
class BuildAssetsTest {

    @TempDir
    Path temporary;

    @Test
    void whatChangesGetsAnotherNameAndWhatDoesNotKeepsIts() throws Exception {
        Path sources = temporary.resolve("src");
        copy(Path.of("src/main"), sources);
        Set<String> before = build(sources);

        for (String changed : new String[] {"js/busy.js", "js/kantoorbeheer/view.js", "console/console.css"}) {
            Path file = sources.resolve(changed);
            Files.writeString(file, Files.readString(file) + (changed.endsWith("css") ? "a { b: c }" : "void 0;\n"));
        }
        Set<String> after = build(sources);

        assertThat(after).hasSameSizeAs(before);
        Set<String> replaced = new TreeSet<>(before);
        replaced.removeAll(after);
        assertThat(replaced)
                .anyMatch(name -> name.matches("login/resources/js/mijnkantoor\\.\\w+\\.js"))
                .anyMatch(name -> name.matches("login/resources/kantoorbeheer\\.\\w+/main\\.js"))
                .anyMatch(name -> name.matches("admin/resources/mijnkantoor/console\\.\\w+\\.css"))
                .noneMatch(name -> name.contains("more") || name.contains("passkey") || name.contains("logo"));
        assertThat(theme("login/components/assets.ftl"))
                .contains(only(after, "login/resources/js/mijnkantoor\\.\\w+\\.js")
                        .replaceFirst(".*/", ""));
        for (String console : new String[] {"account", "admin"}) {
            assertThat(theme(console + "/theme.properties"))
                    .contains(only(after, console + "/.*console\\.\\w+\\.css").replaceFirst(".*resources/", ""))
                    .doesNotContain("=@", "/@");
        }
    }

    private String theme(String file) throws IOException {
        return Files.readString(temporary.resolve("theme").resolve(file));
    }

    private static String only(Set<String> names, String pattern) {
        return names.stream()
                .filter(name -> name.matches(pattern))
                .reduce((one, other) -> "")
                .orElseThrow();
    }

    private Set<String> build(Path sources) throws IOException, InterruptedException {
        Path theme = temporary.resolve("theme");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process build = new ProcessBuilder(
                        java,
                        "src/build/BuildAssets.java",
                        sources.toString(),
                        Files.createDirectories(theme).toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(temporary.toFile(), "build.log"))
                .start();
        assertThat(build.waitFor())
                .as(temporary.resolve("build.log").toString())
                .isZero();
        try (Stream<Path> files = Files.walk(theme)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> theme.relativize(file).toString())
                    .filter(name -> name.contains("/resources/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
