package nl.mijnkantoor.id.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of a server as Java keeps them: read, checked and, from Java 25 on, linked beforehand. A server that is given
 * them starts in less time. Where they do not fit (another Java, other options, another Keycloak) Java does without them and
 * says nothing.
 */
public record StartCache(Path file) {

    private static final int FIRST_WITH_AOT_CACHE = 25;

    /**
     * That of the servers of this home, once it was made. Only theirs: Java takes from it where classes come from, and
     * Quarkus would run the server of that place. A home that was moved has none.
     */
    static StartCache of(Path home) {
        var place = new Fingerprint().text(home.toAbsolutePath().toString()).hex();
        return new StartCache(home.resolve("start-%s.%s".formatted(place, isAotCache() ? "aot" : "jsa")));
    }

    private static boolean isAotCache() {
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
        return isAotCache()
                ? List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off", "-Xlog:cds*=off")
                : List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds*=off");
    }

    /** The options of Java with which a server writes it into this file when it ends. */
    static List<String> record(Path file) {
        return isAotCache()
                ? List.of("-XX:AOTCacheOutput=" + file, "-Xlog:aot*=off", "-Xlog:cds*=off")
                : List.of("-XX:ArchiveClassesAtExit=" + file, "-Xlog:cds*=off");
    }
}
