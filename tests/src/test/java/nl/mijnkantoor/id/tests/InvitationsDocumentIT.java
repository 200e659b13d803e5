package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.mijnkantoor.id.tests.product.AdminCli;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in docs/invitations.md do what stands around them: all of them, in the order in which they stand there. */
@WithProduct
class InvitationsDocumentIT {

    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final long MINUTES = 5;

    private final Product product;

    InvitationsDocumentIT(Product product) {
        this.product = product;
    }

    @Test
    void itsCommandsWork(@TempDir Path folder) throws IOException, InterruptedException {
        String commands = COMMANDS.matcher(Files.readString(root().resolve("docs/invitations.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n"));
        Path output = folder.resolve("output.txt");
        ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = bash.environment();
        environment.put("IDP", product.idpUrl());
        environment.put("PROVISIONER_SECRET", product.provisionerSecret());
        AdminCli.unpack(root(), folder).addTo(environment);

        Process running = bash.start();

        assertThat(running.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(Files.readString(output)).isZero();
        assertThat(statuses("anna.jansen@example.nl")).containsExactly("REVOKED");
        assertThat(statuses("bram.visser@example.nl")).containsExactly("REVOKED");
        assertThat(statuses("carla.smit@example.nl")).hasSize(1).isSubsetOf("QUEUED", "SENT");
        assertThat(Files.readString(output))
                .contains("RESENT", "unknown-office", "X-Total-Count: 1", "geen-adres", "3.1.");
    }

    private List<String> statuses(String email) {
        JsonNode found = product.provisioner()
                .get("/invitations?office=kantoor-de-vries&search=" + email)
                .expect(200)
                .json();
        return StreamSupport.stream(found.spliterator(), false)
                .map(invitation -> invitation.path("status").asText())
                .toList();
    }

    private static Path root() {
        return Path.of(System.getProperty("project.root", ".."))
                .toAbsolutePath()
                .normalize();
    }
}
