package nl.mijnkantoor.id.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerProcessTest {

    @Test
    void tellsJavasOwnOptionsWithoutFolders() {
        var commandLine = String.join(
                "\0",
                "/usr/bin/java",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-XX:AOTCache=/srv/id/start.aot",
                "-Xlog:aot*=off",
                "-cp",
                "/srv/id/quarkus-run.jar",
                "Main",
                "-Xno-option-of-java");

        assertThat(ServerProcess.javaOptions(commandLine))
                .containsExactly("-Xmx512m", "-XX:AOTCache=start.aot", "-Xlog:aot*=off");
    }
}
