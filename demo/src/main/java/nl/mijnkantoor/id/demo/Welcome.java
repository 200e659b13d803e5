package nl.mijnkantoor.id.demo;

import java.nio.file.Path;
import java.util.List;

/** What is printed when all is up: where everything is, and what to do first. */
final class Welcome {

    private Welcome() {}

    static List<String> lines(DemoConfig config) {
        var properties = fromHere(config, DemoProperties.file(config));
        return List.of(
                "",
                "MijnKantoor ID is running.",
                "",
                "  Mailbox       " + config.mailboxUrl(),
                "  Office app    " + config.officeAppUrl(),
                "  OIDC issuer   " + config.idpUrl() + "/realms/" + DemoData.REALM,
                "  Kantoorbeheer " + config.idpUrl() + "/realms/" + DemoData.REALM + "/kantoorbeheer/",
                "  Console       " + config.idpUrl() + "/admin/",
                "",
                "Start in the mailbox: Sanne de Vries of Kantoor De Vries has been invited. Open her mail, follow the",
                "link, set a password, and log in to the office app with an authenticator app. She manages her office in Kantoorbeheer.",
                "",
                "The console's admin is 'admin'; password and one-time-code secret: " + properties,
                "  code now: oathtool -b --totp \"$(sed -n 's/^admin.totpSecret=//p' '" + properties + "')\"",
                "",
                "Ctrl-C stops everything.");
    }

    private static Path fromHere(DemoConfig config, Path file) {
        return Path.of("").toAbsolutePath().equals(config.root())
                ? config.root().relativize(file)
                : file;
    }
}
