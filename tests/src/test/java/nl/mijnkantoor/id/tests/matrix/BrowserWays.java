package nl.mijnkantoor.id.tests.matrix;

import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.tests.product.WebPage;

/** The login page, and what an app can ask of it. */
final class BrowserWays {

    private static final String WEAK_FLOW = "a browser flow with a password only";

    private BrowserWays() {}

    static Family family() {
        return new Family(
                "Browser",
                List.of(
                        login("Login page", Map.of()),
                        login("`prompt=login`", Map.of("prompt", "login")),
                        login("`max_age=0`", Map.of("max_age", "0")),
                        login("`acr_values=0`", Map.of("acr_values", "0")),
                        login("`kc_action=CONFIGURE_TOTP`", Map.of("kc_action", "CONFIGURE_TOTP")),
                        Way.everywhere(
                                "`kc_action=CONFIGURE_RECOVERY_AUTHN_CODES`", WEAK_FLOW, BrowserWays::recoveryCodes),
                        Way.everywhere("`kc_action=UPDATE_PASSWORD`", WEAK_FLOW, BrowserWays::newPassword),
                        login("`kc_action=VERIFY_EMAIL`", Map.of("kc_action", "VERIFY_EMAIL")),
                        login("`kc_idp_hint` of an unknown source", Map.of("kc_idp_hint", "unknown")),
                        Way.everywhere("`prompt=none` after the password", WEAK_FLOW, BrowserWays::silently),
                        Way.everywhere(
                                "Single sign-on cookie of an earlier session", WEAK_FLOW, BrowserWays::bySession),
                        Way.everywhere("The same with `prompt=none`", WEAK_FLOW, BrowserWays::silentlyBySession),
                        Way.everywhere("Remember-me cookie, browser opened again", WEAK_FLOW, BrowserWays::remembered),
                        Way.everywhere(
                                "Enrolment page left open until the person has enrolled",
                                WEAK_FLOW,
                                BrowserWays::leftOpen)));
    }

    private static Way login(String name, Map<String, String> query) {
        return Way.everywhere(
                name, WEAK_FLOW, (actor, site) -> Visit.fresh(site, site.app()).logIn(actor, query));
    }

    private static Outcome recoveryCodes(Actor known, Site site) {
        return Visit.fresh(site, site.app())
                .logIn(site.cast().fresh(known.standing()), Map.of("kc_action", "CONFIGURE_RECOVERY_AUTHN_CODES"));
    }

    private static Outcome newPassword(Actor known, Site site) {
        Actor actor = site.cast().fresh(known.standing());
        Visit visit = Visit.fresh(site, site.app());
        WebPage page = visit.password(visit.begin(Map.of("kc_action", "UPDATE_PASSWORD")), actor);
        if (page.asksFor("password-new")) {
            String other = actor.password() + "!";
            page = visit.submit(page, Map.of("password-new", other, "password-confirm", other));
        }
        return visit.ending(page, actor);
    }

    private static Outcome silently(Actor actor, Site site) {
        Visit visit = Visit.fresh(site, site.app());
        return visit.logIn(actor, Map.of()).then(visit.session(actor.withoutEarlier()));
    }

    static Outcome bySession(Actor actor, Site site) {
        if (actor.earlier().isEmpty()) {
            return Outcome.notTried("no session without a second factor");
        }
        Visit visit = Visit.returning(actor, site, site.app());
        return visit.ending(visit.begin(Map.of()), actor);
    }

    private static Outcome silentlyBySession(Actor actor, Site site) {
        return actor.earlier().isEmpty()
                ? Outcome.notTried("no session without a second factor")
                : Visit.returning(actor, site, site.app()).session(actor);
    }

    private static Outcome remembered(Actor actor, Site site) {
        Visit visit = Visit.fresh(site, site.app());
        Map<String, String> typed = Map.of("username", actor.email(), "password", actor.password(), "rememberMe", "on");
        Outcome first = visit.ending(visit.submit(visit.begin(Map.of()), typed), actor);
        Visit next = new Visit(site, site.app(), visit.browser().reopened());
        return first.then(next.ending(next.begin(Map.of()), actor.withoutEarlier()));
    }

    /** A thief with the password waits on the page until the person has set up a second factor elsewhere. */
    private static Outcome leftOpen(Actor actor, Site site) {
        if (actor.standing() != Standing.NOT_PRESENTED) {
            return Outcome.notTried("as on the login page");
        }
        Actor victim = site.cast().fresh(Standing.WITHOUT);
        Visit thief = Visit.fresh(site, site.app());
        WebPage waiting = thief.password(thief.begin(Map.of()), victim);
        if (!waiting.asksFor("totp")) {
            return Outcome.notTried("no such page");
        }
        site.cast().enrol(victim);
        WebPage again = thief.open(waiting.url().toString());
        return again.status() == 403 ? Outcome.stopped(Stop.REQUIRED_ACTION, "refused") : thief.ending(again, victim);
    }
}
