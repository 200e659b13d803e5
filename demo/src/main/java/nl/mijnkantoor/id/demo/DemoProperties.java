package nl.mijnkantoor.id.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code demo.properties}: all a script or a person needs to use the running demo. It is there while the demo runs. */
final class DemoProperties {

    static final String OFFICE = "kantoor-de-vries";

    private DemoProperties() {}

    static Path file(DemoConfig config) {
        return config.data().resolve("demo.properties");
    }

    static void write(DemoConfig config, Secrets secrets) {
        var values = new TreeMap<>(Map.of(
                "idp.url", config.idpUrl(),
                "realm", DemoData.REALM,
                "officeApp.url", config.officeAppUrl(),
                "mailbox.url", config.mailboxUrl(),
                "console.url", config.idpUrl() + "/admin/",
                "admin.username", "admin",
                "admin.password", secrets.adminPassword(),
                "admin.totpSecret", secrets.adminTotpBase32()));
        values.putAll(Map.of(
                "provisioner.clientId",
                DemoData.PROVISIONER,
                "provisioner.clientSecret",
                secrets.provisionerSecret(),
                "demo.office",
                OFFICE));
        // Not Properties.store: it escapes the colons, and shell scripts read this file as well.
        var text = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Folders.writePrivate(file(config), text.getBytes(StandardCharsets.UTF_8));
    }
}
