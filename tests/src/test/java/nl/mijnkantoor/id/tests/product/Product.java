package nl.mijnkantoor.id.tests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import nl.mijnkantoor.id.demo.DemoData;
import nl.mijnkantoor.id.demo.OfficeAppProcess;
import nl.mijnkantoor.id.demo.Ports;
import nl.mijnkantoor.id.demo.RealmPlaceholders;
import nl.mijnkantoor.id.demo.Secrets;
import nl.mijnkantoor.id.demo.ServiceAccount;
import nl.mijnkantoor.id.demo.mailbox.Mailbox;

/**
 * The running product: the identity provider with the realm that is shipped, the office app, a mailbox, and the demo's
 * office. {@code -Dserver=container} runs the project's image instead of the distribution.
 */
public final class Product implements AutoCloseable {

    /** Alias of the office people are invited to. */
    public static final String OFFICE = "kantoor-de-vries";

    /** Its name. */
    public static final String OFFICE_NAME = "Kantoor De Vries";

    /** The realm under test. */
    public static final String REALM = DemoData.REALM;

    /** Where that office's people find help. */
    public static final String SUPPORT_URL = "https://hulp.kantoordevries.example/";

    private final Deque<AutoCloseable> parts;
    private final Secrets secrets = Secrets.random();
    private final String idpUrl;
    private final String officeAppUrl;
    private final Mailbox mailbox;
    private final IdentityProvider idp;
    private final Browsers browsers;
    private final Api anonymous;
    private final Api provisioner;
    private final Api admin;
    private final Api server;
    private final Api management;

    private Product(Path root, Path target, Deque<AutoCloseable> parts) {
        this.parts = parts;
        String kind = System.getProperty("server", "distribution");
        Path data = empty(target.resolve("product-" + kind));
        Ports ports = Ports.free();
        this.idpUrl = "http://localhost:" + ports.idp();
        this.officeAppUrl = "http://localhost:" + ports.officeApp();
        this.browsers = keep(new Browsers(empty(target.resolve("screenshots").resolve(kind))));
        this.mailbox =
                keep(Mailbox.start(Mailbox.Config.local(ports.smtp(), ports.mailbox(), data.resolve("mailbox"))));
        this.idp = keep(IdentityProvider.start(
                kind,
                new IdentityProvider.Config(
                        root,
                        data,
                        ports,
                        idpUrl,
                        RealmPlaceholders.of(idpUrl, officeAppUrl, SUPPORT_URL, ports.smtp(), secrets))));
        keep(OfficeAppProcess.start(
                new OfficeAppProcess.Config(
                        OfficeAppProcess.Config.jarOf(root),
                        data,
                        ports.officeApp(),
                        officeAppUrl,
                        issuer(),
                        SUPPORT_URL,
                        secrets.officeAppSecret()),
                System.out::println));
        var bootstrap = new ServiceAccount("master", DemoData.BOOTSTRAP, secrets.bootstrapSecret());
        var provisioning = new ServiceAccount(REALM, DemoData.PROVISIONER, secrets.provisionerSecret());
        new DemoData(new DemoData.Config(idpUrl, SUPPORT_URL, bootstrap, provisioning, Optional.empty()))
                .putInPlace(System.out::println);
        this.anonymous = Api.anonymous(idpUrl);
        Api realm = Api.anonymous(idpUrl + "/admin/realms/" + REALM);
        this.provisioner = realm.as(tokens(provisioning));
        Tokens adminTokens = tokens(bootstrap);
        this.admin = realm.as(adminTokens);
        this.server = Api.anonymous(idpUrl + "/admin").as(adminTokens);
        this.management = Api.anonymous("http://localhost:" + ports.management());
    }

    static Product start() {
        Path root = Path.of(System.getProperty("project.root", ".."))
                .toAbsolutePath()
                .normalize();
        Path target = Path.of(System.getProperty("project.target", "target")).toAbsolutePath();
        Deque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();
        // Ctrl-C, or a start that fails halfway: no process may stay behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(parts), "stop"));
        return new Product(root, target, parts);
    }

    /** Where browsers reach the identity provider. */
    public String idpUrl() {
        return idpUrl;
    }

    /** Where browsers reach the office app. */
    public String officeAppUrl() {
        return officeAppUrl;
    }

    /** The realm's issuer. */
    public String issuer() {
        return idpUrl + "/realms/" + REALM;
    }

    /** The address in the office app that leads to the login page. */
    public String loginUrl() {
        return officeAppUrl + "/oauth2/authorization/mijnkantoor";
    }

    /** The office app's secret at the identity provider. */
    public String officeAppSecret() {
        return secrets.officeAppSecret();
    }

    /** The secret of the client that creates offices and invites people. */
    public String provisionerSecret() {
        return secrets.provisionerSecret();
    }

    /** The identity provider for a stranger; paths begin at its root. */
    public Api anonymous() {
        return anonymous;
    }

    /** The realm's admin resources for the service account that creates offices and invites people. */
    public Api provisioner() {
        return provisioner;
    }

    /** The realm's admin resources for the admin of the whole platform. */
    public Api admin() {
        return admin;
    }

    /** What the server itself tells the admin of the whole platform; paths begin behind {@code /admin}. */
    public Api server() {
        return server;
    }

    /** What a metric without tags, under its Prometheus name, stands at. */
    public double metric(String name) {
        return management
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No metric " + name));
    }

    /** Everybody's mail. */
    public Inbox inbox() {
        return new Inbox(mailbox.url());
    }

    /** Chromium. */
    public Browsers browsers() {
        return browsers;
    }

    /** People, brought as far into the product as a test needs them. */
    public People people() {
        return new People(this);
    }

    /** The office app's client, with its tokens in the open. */
    public OidcClient officeAppClient() {
        return OidcClient.officeApp(this);
    }

    /** The account console's client, whose tokens open the account API. */
    public OidcClient accountConsoleClient() {
        return OidcClient.accountConsole(this);
    }

    /** The client of the office managers' page, whose tokens say that somebody manages an office. */
    public OidcClient kantoorbeheerClient() {
        return OidcClient.kantoorbeheer(this);
    }

    /** The realm's admin resources, for who has a token of their own. */
    public Api adminOf(String accessToken) {
        return admin.as(accessToken);
    }

    /** Where the SMTP server listens. */
    public int smtpPort() {
        return mailbox.smtpPort();
    }

    /** The SMTP server refuses connections, until {@link #startSmtp()}. */
    public void stopSmtp() {
        mailbox.stopSmtp();
    }

    /** The SMTP server takes mail again. */
    public void startSmtp() {
        mailbox.startSmtp();
    }

    /** The server stops and starts again; what it keeps in memory is gone. Takes as long as a start does. */
    public void restartServer() {
        idp.restart();
    }

    /** The server's database. */
    public Database database() {
        return idp.database();
    }

    @Override
    public void close() {
        close(parts);
    }

    private static void close(Deque<AutoCloseable> parts) {
        for (AutoCloseable part = parts.poll(); part != null; part = parts.poll()) {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("Could not stop " + part + ": " + e.getMessage());
            }
        }
    }

    private Tokens tokens(ServiceAccount account) {
        return new Tokens(Api.anonymous(idpUrl), account.realm(), account.clientId(), account.clientSecret());
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    private static Path empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> old = Files.walk(folder)) {
                    for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
