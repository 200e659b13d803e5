package nl.mijnkantoor.id.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of a server as Java keeps them: read, checked and, from Java 25 on, linked beforehand. A server that is given
 * them starts in two thirds of the time, and its first logins are quicker. Where they do not fit (another Java, other options,
 * another Keycloak) Java does without them and says nothing.
 */
public record StartCache(Path file) {

    private static final int FIRST_WITH_AOT_CACHE = 25;

    /** Whether Java keeps them in the newer way, which tells classes by their content and not by where they are. */
    static boolean fitsEveryFolder() {
        return Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
    }

    /** Whether it was made. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** The options of Java with which a server uses it, none where there is none. */
    public List<String> use() {
        if (!exists()) {
            return List.of();
        }
        return fitsEveryFolder()
                ? List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off", "-Xlog:cds*=off")
                : List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds*=off");
    }

    /** The options of Java with which a server writes it into this file when it ends. */
    static List<String> record(Path file) {
        return fitsEveryFolder()
                ? List.of("-XX:AOTCacheOutput=" + file, "-Xlog:aot*=off", "-Xlog:cds*=off")
                : List.of("-XX:ArchiveClassesAtExit=" + file, "-Xlog:cds*=off");
    }
}
