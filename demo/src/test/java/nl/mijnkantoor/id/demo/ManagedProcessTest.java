package nl.mijnkantoor.id.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

    @TempDir
    Path folder;

    @Test
    void tellsTheLastErrorsOfAProcessThatDies() {
        var process = start("echo starting; echo 'ERROR: no such database'; echo bye; exit 3");

        assertThatThrownBy(() -> process.awaitReady(NOWHERE, Duration.ofMinutes(1), Progress.SILENT))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("The thing stopped with exit code 3 before it was ready.")
                .hasMessageContaining("thing.log")
                .hasMessageContaining("no such database")
                .hasMessageNotContainingAny("starting", "bye");
    }

    @Test
    void takesItsDescendantsWithItEvenIfTheyDoNotWantTo() {
        var before = ProcessHandle.current().descendants().toList();
        var process = start("(trap '' TERM; while true; do sleep 1; done) & wait");

        process.kill();

        assertThat(ProcessHandle.current().descendants().filter(p -> !before.contains(p)))
                .isEmpty();
    }

    @Test
    void givesUpOnAProcessThatIsNeverReady() {
        try (var process = start("sleep 60")) {
            assertThatThrownBy(() -> process.awaitReady(NOWHERE, Duration.ZERO, Progress.SILENT))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("is not ready after 0 s");
        }
    }

    @Test
    void saysWhatCannotBeStarted() {
        assertThatThrownBy(() -> ManagedProcess.start(
                        "The thing", List.of("/no/such/program"), Map.of(), folder, folder.resolve("thing.log")))
                .isInstanceOf(LaunchException.class)
                .hasMessageStartingWith("The thing cannot be started");
    }

    private ManagedProcess start(String script) {
        return ManagedProcess.start(
                "The thing", List.of("/bin/sh", "-c", script), Map.of(), folder, folder.resolve("thing.log"));
    }
}
