package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.OpenServer;
import nl.mijnkantoor.id.tests.product.Product;

/** The sites at which the ways are tried: the product, any server, and realms of a second server with fewer walls. */
final class Places implements AutoCloseable {

    /** Of everybody's address. */
    static final String DOMAIN = "matrix.example";

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
        this.source = SourceRealm.make(server.admin(), server.url(), DOMAIN, NewUser.PASSWORD);
    }

    /** The product as it runs. */
    static Place product(Product product) {
        return Place.closed(new Site(
                product.idpUrl(),
                Product.REALM,
                product.admin(),
                accountConsole(product.idpUrl(), Product.REALM),
                DOMAIN,
                new Settings(false, false, true, Optional.of(product.inbox()), Optional.empty())));
    }

    /** Any server, as a check after a deploy. */
    static Site anywhere(String url, String realm, Api admin, String domain) {
        return new Site(url, realm, admin, accountConsole(url, realm), domain, Settings.AS_DEPLOYED);
    }

    /** A copy of the shipped realm in which only the first wall stands. */
    Place wall1Alone() {
        String name = "muur-1";
        server.admin().post("", shipped().put("realm", name)).expect(201);
        Api admin = server.admin().at("/" + name);
        Site site = new Site(
                server.url(),
                name,
                admin,
                accountConsole(server.url(), name),
                DOMAIN,
                new Settings(true, false, false, Optional.of(server.inbox()), Optional.empty()));
        Place place = Place.closed(site);
        Invitations.openOffice(site);
        Walls.NONE.putUp(admin);
        return place;
    }

    /**
     * A realm in which every way is open. Its people have been there before the walls were put up: two with a password only,
     * one with a second factor that was deleted since.
     */
    Place open(String name, Walls walls) {
        server.admin().post("", OpenRealm.of(shipped(), name, source, signer)).expect(201);
        Api admin = server.admin().at("/" + name);
        Walls.NONE.putUp(admin);
        new RealmRoles(admin).grantWhatOpenWaysNeed();
        Site before = openSite(name, false, Optional.empty());
        Actor undermined = before.cast().loggedIn(OpenRealm.GUARDED);
        Site site = openSite(name, walls.gate(), Optional.of(new OpenRealm.Extras(signer, phone, undermined)));
        People people = People.each(standing -> {
            Actor actor = site.cast().known(standing);
            source.link(server.admin(), admin, actor);
            App at = standing == Standing.DELETED ? OpenRealm.GUARDED : OpenRealm.APP;
            return actor.with(site.cast().logIn(actor, at));
        });
        Invitations.openOffice(site);
        site.cast().deleteSecondFactor(people.deleted());
        server.database().deleteAuthenticatorApp(undermined.id());
        admin.post("/clear-user-cache").expect(204);
        walls.putUp(admin);
        return new Place(site, people);
    }

    /** The console's realm of the product as it runs. */
    static Place console(Product product) {
        return new ConsolePlaces(product.idpUrl(), product.server().at("/realms/master"), false).asShipped();
    }

    /** The console's realm of the second server. */
    ConsolePlaces console() {
        return new ConsolePlaces(server.url(), server.admin().at("/master"), true);
    }

    @Override
    public void close() {
        server.close();
        phone.close();
    }

    private Site openSite(String name, boolean hasGate, Optional<OpenRealm.Extras> extras) {
        return new Site(
                server.url(),
                name,
                server.admin().at("/" + name),
                OpenRealm.APP,
                DOMAIN,
                new Settings(true, true, hasGate, Optional.of(server.inbox()), extras));
    }

    private ObjectNode shipped() {
        Map<String, String> values = server.placeholders();
        return Json.realm(server.shippedRealm(), values);
    }

    /** The one client that is in every realm. */
    private static App accountConsole(String url, String realm) {
        return new App("account-console", "", url + "/realms/" + realm + "/account/", false);
    }
}
