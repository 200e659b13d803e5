package nl.mijnkantoor.id.tests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.demo.DemoData;
import nl.mijnkantoor.id.demo.Folders;
import nl.mijnkantoor.id.demo.KeycloakDistribution;
import nl.mijnkantoor.id.demo.Ports;
import nl.mijnkantoor.id.demo.RealmPlaceholders;
import nl.mijnkantoor.id.demo.Secrets;
import nl.mijnkantoor.id.demo.ServiceAccount;
import nl.mijnkantoor.id.demo.mailbox.Mailbox;

/**
 * A second server, for what the product's own one cannot show: it is built with the features that the product leaves out, and
 * a realm of it may switch the token gate off. It has a mailbox of its own.
 */
public final class OpenServer implements AutoCloseable {

    /** The admin user that the server was bootstrapped with. */
    public static final String TEMPORARY_ADMIN = "tijdelijk";

    /** This one's password. */
    public static final String TEMPORARY_PASSWORD = "Kwartel-fietst-93-zolders";

    /** Every feature but Kerberos, which wants a machine with a ticket. */
    private static final String OPTIONS = """
            features=token-exchange
            features-disabled=kerberos
            health-enabled=true
            metrics-enabled=true
            event-metrics-user-enabled=true
            """;

    private final Path root;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final String url;
    private final Map<String, String> environment;
    private final Mailbox mailbox;
    private final DistributionServer server;
    private final Api admin;

    private OpenServer(Path root, Path data, String cibaDevice) {
        this.root = root;
        Ports ports = Ports.free();
        Secrets secrets = Secrets.random();
        this.url = "http://localhost:" + ports.idp();
        this.environment = new HashMap<>(RealmPlaceholders.of(
                url, "http://localhost:" + ports.officeApp(), Product.SUPPORT_URL, ports.smtp(), secrets));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", TEMPORARY_ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", TEMPORARY_PASSWORD);
        this.mailbox = Mailbox.start(Mailbox.Config.local(ports.smtp(), ports.mailbox(), data.resolve("mailbox")));
        parts.push(mailbox);
        this.server = DistributionServer.start(
                new IdentityProvider.Config(root, data, ports, url, environment),
                KeycloakDistribution.ofProject(root, "dev-file").with(root.resolve("tests/gate-switch"), options(data)),
                List.of("--spi-ciba-auth-channel--ciba-http-auth-channel--http-authentication-channel-uri="
                        + cibaDevice));
        parts.push(server);
        var bootstrap = new ServiceAccount("master", DemoData.BOOTSTRAP, secrets.bootstrapSecret());
        this.admin = Api.anonymous(url + "/admin/realms")
                .as(new Tokens(Api.anonymous(url), "master", bootstrap.clientId(), bootstrap.clientSecret()));
    }

    /**
     * Starts it; takes a minute, and a minute more when the product has changed since the last time.
     *
     * @param cibaDevice the address that is told of a login that somebody began without a browser
     */
    public static OpenServer start(String cibaDevice) {
        Path root = Path.of(System.getProperty("project.root", ".."))
                .toAbsolutePath()
                .normalize();
        Path data = Path.of(System.getProperty("project.target", "target"))
                .resolve("open-server")
                .toAbsolutePath();
        Folders.delete(data);
        return new OpenServer(root, Folders.createPrivate(data), cibaDevice);
    }

    private static Path options(Path data) {
        try {
            return Files.writeString(data.resolve("keycloak.conf"), OPTIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is reached. */
    public String url() {
        return url;
    }

    /** The admin resources of its realms; paths begin with the realm's name. */
    public Api admin() {
        return admin;
    }

    /** Everybody's mail. */
    public Inbox inbox() {
        return new Inbox(mailbox.url());
    }

    /** Its database. */
    public Database database() {
        return server.database();
    }

    /** The realm file that is shipped. */
    public Path shippedRealm() {
        return root.resolve("realm-export/mijnkantoor-realm.json");
    }

    /** What the realm file leaves open. */
    public Map<String, String> placeholders() {
        return environment;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("Could not stop a part of the second server: " + e.getMessage());
            }
        }
    }
}
