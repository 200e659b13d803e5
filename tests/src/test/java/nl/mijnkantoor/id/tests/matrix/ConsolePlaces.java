package nl.mijnkantoor.id.tests.matrix;

import java.util.Optional;
import nl.mijnkantoor.id.tests.product.Api;

/** The realm of the console's admins, which a server has once: it is made as each round needs it. */
final class ConsolePlaces {

    private static final String MASTER = "master";

    private final String url;
    private final Api admin;
    private final boolean hasFeatures;

    ConsolePlaces(String url, Api admin, boolean hasFeatures) {
        this.url = url;
        this.admin = admin;
        this.hasFeatures = hasFeatures;
    }

    /** As the product has it. */
    Place asShipped() {
        return Place.closed(site(false, !hasFeatures));
    }

    /** With the flows that are shipped, and neither of the other walls. */
    Place wall1Alone() {
        new MasterRealm(admin).bindShippedFlows();
        Place place = asShipped();
        Walls.NONE.putUp(admin);
        return place;
    }

    /** With Keycloak's flows, in which an admin has switched the second factor off. */
    Place open(Walls walls) {
        MasterRealm master = new MasterRealm(admin);
        master.bindShippedFlows();
        Walls.NONE.putUp(admin);
        Site site = site(true, walls.gate());
        Actor deleted = loggedIn(site, Standing.DELETED);
        master.bindWeakFlows();
        People people = new People(loggedIn(site, Standing.WITHOUT), loggedIn(site, Standing.NOT_PRESENTED), deleted);
        site.cast().deleteSecondFactor(deleted);
        walls.putUp(admin);
        return new Place(site, people);
    }

    private static Actor loggedIn(Site site, Standing standing) {
        Actor actor = site.cast().known(standing);
        return actor.with(site.cast().logIn(actor, site.app()));
    }

    private Site site(boolean isOpen, boolean hasGate) {
        App console = new App("security-admin-console", "", url + "/admin/master/console/", isOpen);
        return new Site(
                url,
                MASTER,
                admin,
                console,
                Places.DOMAIN,
                new Settings(hasFeatures, isOpen, hasGate, Optional.empty(), Optional.empty()));
    }
}
