package nl.mijnkantoor.id.tests.matrix;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Clients with a flow of their own, and other realms that vouch for people. */
final class ClientWays {

    private ClientWays() {}

    static Family family() {
        return new Family(
                "Clients and sources",
                List.of(
                        new Way(
                                "A client with its own flow",
                                "a flow override that asks for the address only",
                                ClientWays::noOverride,
                                (actor, site) ->
                                        Visit.fresh(site, OpenRealm.OWN_FLOW).logIn(actor, Map.of())),
                        new Way(
                                "A second client with a weaker flow, then back to the first",
                                "a flow override that asks for the address only",
                                ClientWays::noOverride,
                                (actor, site) -> {
                                    Visit weak = Visit.fresh(site, OpenRealm.OWN_FLOW);
                                    Outcome weakLogin = weak.logIn(actor, Map.of());
                                    Visit first = new Visit(site, OpenRealm.GUARDED, weak.browser());
                                    return weakLogin.then(first.ending(first.begin(Map.of()), actor.withoutEarlier()));
                                }),
                        new Way(
                                "First login through another source",
                                "an identity provider, a first-login flow that links by address",
                                ClientWays::noSource,
                                (actor, site) -> through(actor, site, SourceRealm.NEW)),
                        new Way(
                                "Later login through another source",
                                "an identity provider, no flow after it",
                                ClientWays::noSource,
                                (actor, site) -> through(actor, site, SourceRealm.LINKED))));
    }

    private static Outcome noOverride(Actor actor, Site site) {
        boolean any = StreamSupport.stream(
                        site.admin().get("/clients").expect(200).json().spliterator(), false)
                .anyMatch(client ->
                        !client.path("authenticationFlowBindingOverrides").isEmpty());
        return any
                ? new Outcome("**a client has one**", Stop.NOTHING)
                : Outcome.stopped(Stop.REALM, "no client has one");
    }

    private static Outcome noSource(Actor actor, Site site) {
        return Visit.fresh(site, site.app()).logIn(actor, Map.of("kc_idp_hint", SourceRealm.NEW));
    }

    private static Outcome through(Actor actor, Site site, String source) {
        Visit visit = Visit.fresh(site, site.app());
        return visit.ending(visit.password(visit.begin(Map.of("kc_idp_hint", source)), actor), actor.withoutEarlier());
    }
}
