package nl.mijnkantoor.id.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path root;

    @Test
    void keepsTheDataOfAnEarlierRun() throws IOException {
        var mark = mark();

        prepare(Map.of());

        assertThat(mark).exists();
    }

    @Test
    void forgetsItWhenAskedToButNotWhatItLinksTo() throws IOException {
        var mark = mark();
        var elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        var kept = Files.createFile(elsewhere.resolve("kept"));
        Files.createSymbolicLink(mark.resolveSibling("link"), elsewhere);

        prepare(Map.of(), "--fresh");

        assertThat(mark).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void takesAwayThePropertiesOfADemoThatRunsNoMore() throws IOException {
        var stale = mark().resolveSibling("demo.properties");
        Files.createFile(stale);

        prepare(Map.of());

        assertThat(stale).doesNotExist();
    }

    @Test
    void refusesOtherPortsThanTheDataWasMadeFor() {
        prepare(Map.of());

        assertThatThrownBy(() -> prepare(Map.of("IDP_PORT", "18080")))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("IDP_PORT=8080 ")
                .hasMessageContaining("--fresh");
        prepare(Map.of("IDP_PORT", "18080"), "--fresh");
    }

    @Test
    void isOnlyItsOwnersBusiness() throws IOException {
        prepare(Map.of());
        var data = config(Map.of()).data();
        var secrets = data.resolve("secrets.properties");
        Secrets.keptIn(secrets);

        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(secrets)).isEqualTo("rw-------");
    }

    private Path mark() throws IOException {
        prepare(Map.of());
        return Files.createFile(config(Map.of()).data().resolve("mark"));
    }

    private void prepare(Map<String, String> environment, String... arguments) {
        try (var folder = DataFolder.lock(config(environment, arguments))) {
            folder.prepare();
        }
    }

    private DemoConfig config(Map<String, String> environment, String... arguments) {
        return DemoConfig.from(List.of(arguments), environment, root);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
