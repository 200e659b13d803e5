package nl.mijnkantoor.id.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakDistributionTest {

    @TempDir
    Path folder;

    private Path jar;
    private Path configuration;

    @BeforeEach
    void layOut() throws IOException {
        jar = Files.writeString(folder.resolve("a.jar"), "one");
        configuration = Files.writeString(folder.resolve("keycloak.conf"), "health-enabled=true");
    }

    @Test
    void hasOneNameForOneOutcome() {
        assertThat(distribution("keycloak-1.zip", "--db=dev-file").key())
                .isEqualTo(distribution("keycloak-1.zip", "--db=dev-file").key())
                .matches("[0-9a-f]{16}");
    }

    @Test
    void hasAnotherNameWhenAnythingThatGoesInDiffers() throws IOException {
        var first = distribution("keycloak-1.zip", "--db=dev-file").key();

        assertThat(distribution("keycloak-2.zip", "--db=dev-file").key()).isNotEqualTo(first);
        assertThat(distribution("keycloak-1.zip", "--db=postgres").key()).isNotEqualTo(first);
        Files.writeString(configuration, "health-enabled=false");
        var second = distribution("keycloak-1.zip", "--db=dev-file").key();
        assertThat(second).isNotEqualTo(first);
        Files.writeString(jar, "two");
        assertThat(distribution("keycloak-1.zip", "--db=dev-file").key()).isNotEqualTo(second);
    }

    @Test
    void tellsOneLongNameFromTwoShortOnes() {
        assertThat(new Fingerprint().text("ab").text("c").hex())
                .isNotEqualTo(new Fingerprint().text("a").text("bc").hex());
    }

    @Test
    void saysWhatToDoWhenAJarIsMissing() throws IOException {
        Files.delete(jar);

        assertThatThrownBy(() -> distribution("keycloak-1.zip", "--db=dev-file").key())
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("a.jar")
                .hasMessageContaining("build the project first");
    }

    @Test
    void buildsOnceAndAgainAfterABrokenBuild() throws IOException {
        var counter = folder.resolve("builds");
        archive("""
                #!/bin/sh
                echo build >> '%s'
                test -e '%s'
                """.formatted(counter, folder.resolve("may-succeed")));
        var distribution = distribution("keycloak-1.zip", "--db=dev-file");

        assertThatThrownBy(() -> distribution.prepare(Progress.SILENT))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("stopped with exit code 1");
        Files.createFile(folder.resolve("may-succeed"));
        var home = distribution.prepare(Progress.SILENT);
        assertThat(distribution.prepare(Progress.SILENT)).isEqualTo(home);

        assertThat(counter).hasContent("build\nbuild");
        assertThat(home.resolve("bin/kcadm.sh")).isExecutable();
        assertThat(home.resolve("providers/a.jar")).hasContent("one");
        assertThat(home.resolve("conf/keycloak.conf")).hasContent("health-enabled=true");
    }

    @Test
    void refusesAnArchiveThatReachesOutOfItsFolder() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("keycloak-1.zip")))) {
            zip.putNextEntry(new ZipEntry("keycloak/../../../evil"));
        }

        assertThatThrownBy(() -> distribution("keycloak-1.zip", "--db=dev-file").prepare(Progress.SILENT))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("outside its own folder");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    private KeycloakDistribution distribution(String archive, String option) {
        return new KeycloakDistribution(
                folder.resolve(archive), List.of(jar), configuration, List.of(option), folder.resolve("cache"));
    }

    private void archive(String script) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("keycloak-1.zip")))) {
            for (var directory : List.of("providers/", "conf/", "bin/")) {
                zip.putNextEntry(new ZipEntry("keycloak-1/" + directory));
            }
            zip.putNextEntry(new ZipEntry("keycloak-1/bin/kc.sh"));
            zip.write(script.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("keycloak-1/bin/kcadm.sh"));
        }
    }
}
