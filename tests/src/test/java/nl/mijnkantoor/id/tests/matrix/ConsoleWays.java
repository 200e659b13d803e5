package nl.mijnkantoor.id.tests.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.tests.product.OpenServer;

/** The admins' console and command line, whose people are in the master realm. */
final class ConsoleWays {

    private static final App COMMAND_LINE = new App("admin-cli", "", "", true);
    private static final String WEAK_FLOW = "Keycloak's browser flow with its second factor off";

    private static final Actor TEMPORARY_ADMIN = new Actor(
            Standing.WITHOUT,
            "",
            OpenServer.TEMPORARY_ADMIN,
            OpenServer.TEMPORARY_PASSWORD,
            Optional.empty(),
            Optional.empty());

    private ConsoleWays() {}

    static Family family() {
        return new Family(
                "Console admins (master realm)",
                List.of(
                        Way.everywhere("Console login", WEAK_FLOW, (actor, site) -> Visit.fresh(site, site.app())
                                .logIn(actor, Map.of())),
                        Way.everywhere(
                                "Console login with the cookie of an earlier session",
                                WEAK_FLOW,
                                BrowserWays::bySession),
                        Way.everywhere("Console, refresh token issued earlier", "nothing", TokenWays::refresh),
                        Way.everywhere(
                                "`kcadm` with user name and password",
                                "Keycloak's direct-grant flow with its second factor off",
                                ConsoleWays::commandLine),
                        new Way(
                                "Console login of the temporary bootstrap admin",
                                WEAK_FLOW,
                                (actor, site) -> site.hasFeaturesOnly()
                                        ? temporaryAdmin(actor, site)
                                        : Outcome.notTried("there is none"),
                                ConsoleWays::temporaryAdmin)));
    }

    private static Outcome commandLine(Actor actor, Site site) {
        return new Verdict(site)
                .of(
                        site.grant(
                                COMMAND_LINE,
                                "password",
                                Map.of("username", actor.email(), "password", actor.password())),
                        actor.withoutEarlier());
    }

    private static Outcome temporaryAdmin(Actor actor, Site site) {
        return actor.standing() == Standing.WITHOUT
                ? Visit.fresh(site, site.app()).logIn(TEMPORARY_ADMIN, Map.of())
                : Outcome.notTried("has none");
    }
}
