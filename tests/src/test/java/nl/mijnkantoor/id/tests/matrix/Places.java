package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.OpenServer;
import nl.mijnkantoor.id.tests.product.Product;

/** The sites at which the ways are tried, each with its people. */
final class Places implements AutoCloseable {

    private static final String MASTER = "master";
    private static final String DOMAIN = "matrix.example";

    /**
     * A site and those who try to get in.
     *
     * @param people one of every standing
     */
    record Place(Site site, Map<Standing, Actor> people) {}

    private final CibaPhone phone;
    private final JwtSigner signer = new JwtSigner();
    private final OpenServer server;
    private final SourceRealm source;

    Places() {
        this(CibaPhone.start());
    }

    private Places(CibaPhone phone) {
        this(OpenServer.start(phone.url()), phone);
    }

    Places(OpenServer server, CibaPhone phone) {
        this.server = server;
        this.phone = phone;
        this.source = SourceRealm.make(server.admin(), server.url(), DOMAIN, Cast.PASSWORD);
    }

    /** The product as it runs. */
    static Place product(Product product) {
        return closed(new Site(
                product.idpUrl(),
                Product.REALM,
                product.admin(),
                accountConsole(product.idpUrl(), Product.REALM),
                DOMAIN,
                new Site.Settings(false, false, Optional.of(product.inbox()), Optional.empty())));
    }

    /** Any server, as a check after a deploy. */
    static Place anywhere(String url, String realm, Api admin, String domain) {
        return closed(new Site(url, realm, admin, accountConsole(url, realm), domain, Site.Settings.CLOSED));
    }

    /** A copy of the shipped realm in which only the first wall stands. */
    Place wall1Alone() {
        ObjectNode realm = shipped().put("realm", "muur-1");
        server.admin().post("", realm).expect(201);
        Api admin = server.admin().at("/muur-1");
        Place place = closed(new Site(
                server.url(),
                "muur-1",
                admin,
                accountConsole(server.url(), "muur-1"),
                DOMAIN,
                new Site.Settings(true, false, Optional.of(server.inbox()), Optional.empty())));
        Invitations.openOffice(place.site());
        Walls.NONE.putUp(admin);
        return place;
    }

    /** A realm in which every way is open, with these walls. */
    Place open(String name, Walls walls) {
        server.admin().post("", OpenRealm.of(shipped(), name, source, signer)).expect(201);
        Api admin = server.admin().at("/" + name);
        Walls.NONE.putUp(admin);
        mayImpersonate(admin);
        mayHaveOfflineTokens(admin);
        Site before = openSite(name, admin, Optional.empty());
        Actor undermined = before.cast().loggedIn(OpenRealm.GUARDED);
        Site site = openSite(name, admin, Optional.of(new OpenRealm.Extras(signer, phone, undermined)));
        Map<Standing, Actor> people = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            Actor actor = site.cast().known(standing);
            link(admin, actor);
            App at = standing == Standing.DELETED ? OpenRealm.GUARDED : OpenRealm.APP;
            people.put(standing, actor.with(site.cast().logIn(actor, at)));
        }
        Invitations.openOffice(site);
        site.cast().deleteSecondFactor(people.get(Standing.DELETED));
        server.database().deleteAuthenticatorApp(undermined.id());
        admin.post("/clear-user-cache").expect(204);
        walls.putUp(admin);
        return new Place(site, people);
    }

    /** The console's realm of the product as it runs. */
    static Place console(Product product) {
        return closed(new Site(
                product.idpUrl(),
                MASTER,
                product.server().at("/realms/master"),
                console(product.idpUrl(), false),
                DOMAIN,
                Site.Settings.CLOSED));
    }

    /** The console's realm with the flows that are shipped, and neither of the other walls. */
    Place consoleWall1Alone() {
        Api admin = server.admin().at("/master");
        Place place = closed(masterSite(false));
        Walls.NONE.putUp(admin);
        return place;
    }

    /** The console's realm with Keycloak's flows, in which an admin has switched the second factor off. */
    Place openConsole(Walls walls) {
        Api admin = server.admin().at("/master");
        MasterRealm master = new MasterRealm(admin);
        master.bindShippedFlows();
        Walls.NONE.putUp(admin);
        Site site = masterSite(true);
        Map<Standing, Actor> people = new EnumMap<>(Standing.class);
        Actor deleted = site.cast().known(Standing.DELETED);
        people.put(Standing.DELETED, deleted.with(site.cast().logIn(deleted, site.app())));
        master.bindWeakFlows();
        for (Standing standing : List.of(Standing.WITHOUT, Standing.NOT_PRESENTED)) {
            Actor actor = site.cast().known(standing);
            people.put(standing, actor.with(site.cast().logIn(actor, site.app())));
        }
        site.cast().deleteSecondFactor(deleted);
        walls.putUp(admin);
        return new Place(site, people);
    }

    private Site masterSite(boolean isOpen) {
        return new Site(
                server.url(),
                MASTER,
                server.admin().at("/master"),
                console(server.url(), isOpen),
                DOMAIN,
                new Site.Settings(true, isOpen, Optional.empty(), Optional.empty()));
    }

    private static App console(String url, boolean isWeak) {
        return new App("security-admin-console", "", url + "/admin/master/console/", isWeak);
    }

    @Override
    public void close() {
        server.close();
        phone.close();
    }

    private Site openSite(String name, Api admin, Optional<OpenRealm.Extras> extras) {
        return new Site(
                server.url(),
                name,
                admin,
                OpenRealm.APP,
                DOMAIN,
                new Site.Settings(true, true, Optional.of(server.inbox()), extras));
    }

    private ObjectNode shipped() {
        return Json.realm(server.shippedRealm(), server.placeholders());
    }

    private void link(Api admin, Actor actor) {
        String subject = SourceRealm.subject(server.admin(), actor.email());
        identity(admin, actor, SourceRealm.LINKED, subject);
        identity(admin, actor, "jwt", actor.email());
    }

    private static void identity(Api admin, Actor actor, String source, String subject) {
        admin.post(
                        "/users/" + actor.id() + "/federated-identity/" + source,
                        Map.of("identityProvider", source, "userId", subject, "userName", actor.email()))
                .expect(204);
    }

    /** Gives the app's service account the role with which an admin takes somebody's place. */
    private static void mayImpersonate(Api admin) {
        String app = id(admin, OpenRealm.APP.clientId());
        String management = id(admin, "realm-management");
        String account = admin.get("/clients/" + app + "/service-account-user")
                .expect(200)
                .json()
                .path("id")
                .asText();
        var role = admin.get("/clients/" + management + "/roles/impersonation")
                .expect(200)
                .json();
        admin.post("/users/" + account + "/role-mappings/clients/" + management, List.of(role))
                .expect(204);
    }

    private static void mayHaveOfflineTokens(Api admin) {
        String everybody =
                admin.get("").expect(200).json().path("defaultRole").path("id").asText();
        var role = admin.get("/roles/offline_access").expect(200).json();
        admin.post("/roles-by-id/" + everybody + "/composites", List.of(role)).expect(204);
    }

    private static String id(Api admin, String clientId) {
        return admin.get("/clients?clientId=" + clientId)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    private static Place closed(Site site) {
        Map<Standing, Actor> people = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            Actor actor = site.cast().known(standing);
            people.put(
                    standing,
                    standing == Standing.DELETED ? actor.with(site.cast().logIn(actor, site.app())) : actor);
        }
        site.cast().deleteSecondFactor(people.get(Standing.DELETED));
        return new Place(site, people);
    }

    /** The one client that is in every realm. */
    private static App accountConsole(String url, String realm) {
        return new App("account-console", "", url + "/realms/" + realm + "/account/", false);
    }
}
