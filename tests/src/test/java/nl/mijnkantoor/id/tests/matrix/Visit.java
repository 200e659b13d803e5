package nl.mijnkantoor.id.tests.matrix;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;

/** One browser at one app: goes as far as it gets, and tells how far that was. */
final class Visit {

    private final Site site;
    private final App app;
    private final WebClient browser;
    private final Verdict verdict;

    Visit(Site site, App app, WebClient browser) {
        this.site = site;
        this.app = app;
        this.browser = browser;
        this.verdict = new Verdict(site);
    }

    /** In a browser nobody has used yet. */
    static Visit fresh(Site site, App app) {
        return new Visit(site, app, new WebClient());
    }

    /** In the browser of an earlier session, or in a new one. */
    static Visit returning(Actor actor, Site site, App app) {
        return new Visit(
                site, app, actor.earlier().map(left -> left.browser().copy()).orElseGet(WebClient::new));
    }

    WebClient browser() {
        return browser;
    }

    /** Begins a login. */
    WebPage begin(Map<String, String> query) {
        return open(site.loginUrl(app, query));
    }

    WebPage open(String url) {
        return browser.get(url, this::isOver);
    }

    WebPage submit(WebPage page, Map<String, String> fields) {
        return browser.submit(page, fields, this::isOver);
    }

    /** Types address and password, as far as the page asks for them. */
    WebPage password(WebPage page, Actor actor) {
        Map<String, String> typed = new TreeMap<>();
        if (!page.html().select("input[name=username]:not([type=hidden])").isEmpty()) {
            typed.put("username", actor.email());
        }
        if (page.asksFor("password")) {
            typed.put("password", actor.password());
        }
        return typed.isEmpty() ? page : submit(page, typed);
    }

    /** Begins a login, types the password if that is asked for, and tells what comes next. */
    Outcome logIn(Actor actor, Map<String, String> query) {
        WebPage next = password(begin(query), actor);
        return ending(
                next.asksFor(Cast.RECOVERY_CODES) ? submit(next, Map.of(Cast.RECOVERY_CODES, "on")) : next, actor);
    }

    /** What a silent login gives in this browser: whether there is a session, and what it is worth. */
    Outcome session(Actor actor) {
        return ending(begin(Map.of("prompt", "none")), actor);
    }

    /** What a page, or a redirect to the app, amounts to. */
    Outcome ending(WebPage page, Actor actor) {
        return verdict.of(page, app, actor);
    }

    private boolean isOver(URI next) {
        return Site.isBackAt(app, next) || !next.toString().startsWith(site.url());
    }
}
