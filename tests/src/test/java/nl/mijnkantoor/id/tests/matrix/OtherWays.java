package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;

/** New accounts, admins who take a person's place, and a second factor that is removed. */
final class OtherWays {

    private OtherWays() {}

    static Family family() {
        return new Family(
                "Accounts, admins and removal",
                List.of(
                        Way.everywhere("Registration", "registration, with Keycloak's flow", OtherWays::register),
                        Way.everywhere("Impersonation by an admin", "the feature", OtherWays::impersonate),
                        Way.everywhere(
                                "Deleting the factor with `kc_action=delete_credential`",
                                "a browser flow with a password only",
                                (actor, site) -> deleteByAction(actor, site, id(actor, site))),
                        Way.everywhere(
                                "The same with Keycloak's name for the kind (`otp-id`)",
                                "a browser flow with a password only",
                                (actor, site) -> deleteByAction(actor, site, "otp-id")),
                        Way.everywhere(
                                "Deleting it over the account API, then the refresh token",
                                "nothing",
                                OtherWays::deleteOverApi),
                        Way.everywhere(
                                "Deleted in the database, then the refresh token",
                                "nothing",
                                OtherWays::deleteInDatabase)));
    }

    private static Outcome register(Actor actor, Site site) {
        if (actor.standing() != Standing.WITHOUT) {
            return Outcome.notTried("a new person has none");
        }
        Visit visit = Visit.fresh(site, site.app());
        WebPage page = visit.open(site.loginUrl(site.app(), Map.of())
                .replace("/protocol/openid-connect/auth?", "/protocol/openid-connect/registrations?"));
        if (!page.asksFor("firstName")) {
            return Outcome.stopped(Stop.REALM, "refused");
        }
        Actor somebody = site.cast().stranger(Standing.WITHOUT);
        WebPage next = visit.submit(
                page,
                Map.of(
                        "email",
                        somebody.email(),
                        "firstName",
                        "Nieuw",
                        "lastName",
                        "Bakker",
                        "password",
                        actor.password(),
                        "password-confirm",
                        actor.password()));
        site.cast().found(somebody);
        return visit.ending(next, actor.withoutEarlier());
    }

    private static Outcome impersonate(Actor actor, Site site) {
        if (site.hasFeaturesOnly()) {
            return Outcome.notTried("stopped only by not being built in");
        }
        Answer answer = site.admin().post("/users/" + actor.id() + "/impersonation", Map.of());
        if (answer.status() != 200) {
            return Outcome.stopped(Stop.REALM, "not built in");
        }
        WebClient browser = new WebClient();
        browser.take(site.issuer() + "/", answer);
        Visit visit = new Visit(site, site.app(), browser);
        Outcome outcome = visit.session(actor.withoutEarlier());
        return outcome.by() == Stop.REALM ? Outcome.stopped(Stop.GATE, outcome.what()) : outcome;
    }

    private static String id(Actor actor, Site site) {
        return otp(actor, site).stream().findFirst().orElse("none");
    }

    private static List<String> otp(Actor actor, Site site) {
        JsonNode credentials = site.cast().credentials(actor);
        return StreamSupport.stream(credentials.spliterator(), false)
                .filter(credential -> credential.path("type").asText().equals("otp"))
                .map(credential -> credential.path("id").asText())
                .toList();
    }

    /** Somebody with the password only would have the factor deleted, and set up another. */
    private static Outcome deleteByAction(Actor known, Site site, String credential) {
        if (known.standing() != Standing.NOT_PRESENTED) {
            return Outcome.notTried("there is none to delete");
        }
        Actor actor = site.cast().fresh(Standing.NOT_PRESENTED);
        String named = credential.equals("otp-id") ? credential : id(actor, site);
        Visit visit = Visit.fresh(site, site.app());
        WebPage page = visit.password(visit.begin(Map.of("kc_action", "delete_credential:" + named)), actor);
        if (!page.html().select("#kc-accept, [name=accept], form").isEmpty() && !page.asksFor("otp")) {
            page = visit.submit(page, Map.of("accept", "yes"));
        }
        return otp(actor, site).isEmpty() ? new Outcome("**factor deleted**", Stop.NOTHING) : visit.ending(page, actor);
    }

    private static Outcome deleteOverApi(Actor known, Site site) {
        if (known.standing() != Standing.DELETED) {
            return Outcome.notTried("there is no session to do it in");
        }
        Actor actor = site.cast().loggedIn(site.strictApp());
        Earlier left = actor.earlier().orElseThrow();
        for (String credential : otp(actor, site)) {
            site.anonymous().as(left.access()).delete("/account/credentials/" + credential);
        }
        if (!otp(actor, site).isEmpty()) {
            return Outcome.notTried("this API deletes none");
        }
        return new Verdict(site)
                .of(site.grant(left.app(), "refresh_token", Map.of("refresh_token", left.refresh())), actor);
    }

    private static Outcome deleteInDatabase(Actor known, Site site) {
        if (known.standing() != Standing.DELETED || !site.isOpen()) {
            return Outcome.notTried(known.standing() == Standing.DELETED ? "tried below" : "there is no session");
        }
        Actor actor = site.extras().undermined();
        Earlier left = actor.earlier().orElseThrow();
        return new Verdict(site)
                .of(site.grant(left.app(), "refresh_token", Map.of("refresh_token", left.refresh())), actor);
    }
}
