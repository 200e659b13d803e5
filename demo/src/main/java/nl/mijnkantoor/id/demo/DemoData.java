package nl.mijnkantoor.id.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a demo needs beyond the realm: an admin for the console, an office, and its manager, who is invited as any person
 * is. Puts in place what is missing and leaves alone what is there.
 */
public final class DemoData {

    /** The realm of the product. */
    public static final String REALM = "mijnkantoor";

    /** The client that external software provisions offices and people with. */
    public static final String PROVISIONER = "provisioner";

    /** The service account Keycloak makes for whoever starts it first. */
    public static final String BOOTSTRAP = "demo-launcher";

    private static final String MASTER = "master";

    private final Config config;
    private final ObjectMapper json = new ObjectMapper();

    public DemoData(Config config) {
        this.config = config;
    }

    /**
     * Where to put it, as whom.
     *
     * @param supportUrl the office's help link
     * @param admin the console's admin to be; none is made where it is empty
     */
    public record Config(
            String idpUrl,
            String supportUrl,
            ServiceAccount bootstrap,
            ServiceAccount provisioner,
            Optional<AdminUser> admin) {

        static Config of(DemoConfig demo, Secrets secrets) {
            return new Config(
                    demo.idpUrl(),
                    demo.supportUrl(),
                    new ServiceAccount(MASTER, BOOTSTRAP, secrets.bootstrapSecret()),
                    new ServiceAccount(REALM, PROVISIONER, secrets.provisionerSecret()),
                    Optional.of(new AdminUser("admin", secrets.adminPassword(), secrets.adminTotpSecret())));
        }

        static Config from(Map<String, String> environment) {
            var password = environment.getOrDefault("DEMO_ADMIN_PASSWORD", "");
            var totp = environment.getOrDefault("DEMO_ADMIN_TOTP_SECRET", "");
            return new Config(
                    environment.getOrDefault("IDP_URL", "http://localhost:8080"),
                    environment.getOrDefault("MIJNKANTOOR_SUPPORT_URL", ""),
                    new ServiceAccount(
                            MASTER,
                            required(environment, "KC_BOOTSTRAP_ADMIN_CLIENT_ID"),
                            required(environment, "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET")),
                    new ServiceAccount(REALM, PROVISIONER, required(environment, "MIJNKANTOOR_PROVISIONER_SECRET")),
                    password.isEmpty() || totp.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new AdminUser("admin", password, totp)));
        }

        private static String required(Map<String, String> environment, String variable) {
            return Optional.ofNullable(environment.get(variable))
                    .filter(value -> !value.isBlank())
                    .orElseThrow(() -> new LaunchException("%s is not set.".formatted(variable)));
        }
    }

    /** Puts the data into a server that runs already; everything is configured through the environment. */
    public static void main(String[] arguments) {
        try {
            new DemoData(Config.from(System.getenv())).putInPlace(System.out::println);
        } catch (LaunchException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Puts in place what is missing.
     *
     * @throws LaunchException when the server refuses any of it
     */
    public void putInPlace(Progress progress) {
        var master = AdminApi.login(config.idpUrl(), config.bootstrap());
        config.admin().ifPresent(admin -> admin.putInPlace(master));
        office(master);
        manager(master, progress);
    }

    private void office(AdminApi master) {
        var office = resource("office.json");
        var same = Map.of("search", office.path("name").asText(), "exact", "true");
        for (var known : master.get("/" + REALM + "/organizations", same)) {
            if (known.path("alias").asText().equals(office.path("alias").asText())) {
                return;
            }
        }
        if (!config.supportUrl().isBlank()) {
            office.withObject("/attributes").set("supportUrl", json.valueToTree(List.of(config.supportUrl())));
        }
        master.create("/" + REALM + "/organizations", office);
    }

    private void manager(AdminApi master, Progress progress) {
        var invitation = resource("invitation.json");
        var email = invitation.path("email").asText();
        var sameEmail = Map.of("email", email, "exact", "true");
        // Inviting makes the user, in one transaction: who is there has been invited.
        if (!master.get("/" + REALM + "/users", sameEmail).isEmpty()) {
            return;
        }
        var provisioner = AdminApi.login(config.idpUrl(), config.provisioner());
        var answer = provisioner.post("/" + REALM + "/invitations", invitation);
        switch (answer.status()) {
            case 201 -> progress.say("Invited " + email);
            case 409 -> progress.say(email + " has an account already");
            case 404 ->
                progress.say("Nobody is invited: this server has no invitations (POST invitations answers 404)");
            default -> throw new LaunchException("Inviting %s fails: %s.".formatted(email, answer.problem()));
        }
    }

    private ObjectNode resource(String name) {
        try (var in = Objects.requireNonNull(DemoData.class.getResourceAsStream("data/" + name))) {
            JsonNode tree = json.readTree(in);
            return (ObjectNode) tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
