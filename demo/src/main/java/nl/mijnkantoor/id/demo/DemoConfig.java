package nl.mijnkantoor.id.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the launcher was asked to do.
 *
 * @param root the project's folder, where the built jars are
 * @param data where everything that must survive a restart is kept
 * @param ports what to listen on
 * @param supportUrl the help link on every page and mail
 * @param fresh whether to forget earlier data first
 */
public record DemoConfig(Path root, Path data, Ports ports, String supportUrl, boolean fresh) {

    private static final String SUPPORT_URL = "https://www.mijnkantoorapp.nl/";

    /**
     * What the command line and the environment ask for.
     *
     * @throws LaunchException when an argument or a variable cannot be understood
     */
    public static DemoConfig from(List<String> arguments, Map<String, String> environment, Path root) {
        var unknown = arguments.stream().filter(a -> !a.equals("--fresh")).findFirst();
        if (unknown.isPresent()) {
            throw new LaunchException("Unknown argument %s: only --fresh is known.".formatted(unknown.get()));
        }
        var folder = root.toAbsolutePath().normalize();
        return new DemoConfig(
                folder,
                folder.resolve("target").resolve("demo"),
                Ports.from(environment),
                environment.getOrDefault("MIJNKANTOOR_SUPPORT_URL", SUPPORT_URL),
                arguments.contains("--fresh"));
    }

    public String idpUrl() {
        return "http://localhost:" + ports.idp();
    }

    public String officeAppUrl() {
        return "http://localhost:" + ports.officeApp();
    }

    public String mailboxUrl() {
        return "http://localhost:" + ports.mailbox();
    }
}
