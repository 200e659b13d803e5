package nl.mijnkantoor.id.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.mijnkantoor.id.demo.Endpoints;
import nl.mijnkantoor.id.demo.Folders;
import nl.mijnkantoor.id.demo.KeycloakDistribution;
import nl.mijnkantoor.id.demo.KeycloakServer;
import nl.mijnkantoor.id.demo.Ports;
import nl.mijnkantoor.id.demo.Progress;
import nl.mijnkantoor.id.demo.RealmPlaceholders;
import nl.mijnkantoor.id.demo.Secrets;

/** Sets up the two servers so that they differ in nothing but what is ours. */
record Sides(Path root, Path data, Database database) {

    private static final String SUPPORT_URL = "https://www.mijnkantoorapp.nl/";
    private static final String REALM_FILE = "mijnkantoor-realm.json";

    /** Our distribution, and the same one without our jars. */
    static Pair<KeycloakDistribution> distributions(Path root) {
        var ours = KeycloakDistribution.ofProject(root, "postgres");
        var stock = new KeycloakDistribution(
                ours.archive(), List.of(), ours.configuration(), ours.buildOptions(), ours.cache());
        return new Pair<>(stock, ours);
    }

    /** Makes what ours starts quickly with, as the container image has it. */
    static void train(Path root, Progress progress) {
        progress.say("Training ours, as is done while the image is built (once; some minutes)");
        distributions(root).ours().train(shippedRealm(root), progress);
    }

    Pair<Side> create(Progress progress) {
        var distributions = distributions(root);
        var homes = distributions.map(distribution -> distribution.prepare(progress));
        var ourRealm = shippedRealm(root);
        var stockRealm = Folders.createPrivate(data).resolve(REALM_FILE);
        StockRealm.write(ourRealm, stockRealm);
        return new Pair<>(
                side("stock", homes.stock(), List.of(), stockRealm, List.of(), Map.of()),
                side("ours", homes.ours(), distributions.ours().startCache().use(), ourRealm, List.of(), Map.of()));
    }

    /**
     * Ours alone.
     *
     * @param realm makes another realm file of the one that is shipped
     * @param options further ones of the server
     * @param environment more of it
     */
    Side ours(UnaryOperator<Path> realm, List<String> options, Map<String, String> environment, Progress progress) {
        var home = distributions(root).ours().prepare(progress);
        return side("ours", home, List.of(), realm.apply(shippedRealm(root)), options, environment);
    }

    private static Path shippedRealm(Path root) {
        return root.resolve("realm-export").resolve(REALM_FILE);
    }

    private Side side(
            String name,
            Path home,
            List<String> javaOptions,
            Path realm,
            List<String> furtherOptions,
            Map<String, String> furtherEnvironment) {
        var mailbox = SmtpSink.listen();
        var ports = Ports.free();
        var secrets = Secrets.random();
        var idpUrl = "http://localhost:" + ports.idp();
        var officeAppUrl = "http://localhost:" + ports.officeApp();
        var options = new ArrayList<>(database.create(name));
        options.add("--cache-embedded-network-bind-address=127.0.0.1");
        options.add("--cache-embedded-network-bind-port=" + Ports.free().idp());
        options.addAll(furtherOptions);
        var environment =
                new HashMap<>(RealmPlaceholders.of(idpUrl, officeAppUrl, SUPPORT_URL, mailbox.port(), secrets));
        environment.putAll(furtherEnvironment);
        var folder = data.resolve(name);
        Folders.delete(folder);
        var config = new KeycloakServer.Config(
                home,
                folder,
                idpUrl,
                ports.idp(),
                ports.management(),
                List.of(realm),
                environment,
                options,
                javaOptions);
        return new Side(name, config, Endpoints.of(idpUrl, officeAppUrl, secrets), mailbox, () -> database.use(name));
    }
}
