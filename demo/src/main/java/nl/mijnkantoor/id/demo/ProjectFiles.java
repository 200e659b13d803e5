package nl.mijnkantoor.id.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where things are on this machine. */
final class ProjectFiles {

    private static final List<String> NOT_THE_JAR = List.of("-sources.jar", "-javadoc.jar", "-tests.jar");

    private ProjectFiles() {}

    /** The jar a Maven module has built, whatever its version. */
    static Path jar(Path module) {
        var target = module.resolve("target");
        if (Files.isDirectory(target)) {
            try (var files = Files.list(target)) {
                var jar = files.filter(ProjectFiles::isTheJar).sorted().findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            } catch (IOException e) {
                throw new LaunchException("Cannot look into %s: %s".formatted(target, e.getMessage()), e);
            }
        }
        throw new LaunchException("%s holds no jar: build the project first (./mvnw package).".formatted(target));
    }

    /** The Java this runs on, for every process it starts. */
    static Map<String, String> javaHome() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"));
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static boolean isTheJar(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".jar")
                && !name.startsWith("original-")
                && NOT_THE_JAR.stream().noneMatch(name::endsWith);
    }
}
