package nl.mijnkantoor.id.tests.matrix;

import java.util.Map;
import nl.mijnkantoor.id.tests.product.WebPage;

/** The link in the newest mail to somebody, followed by who has the mailbox and nothing else. */
final class MailLink {

    private static final String NEW_PASSWORD = "Zonnebloem-trap-48-kasteel";
    private static final int MOST_PAGES = 6;

    private final Site site;
    private final Actor actor;
    private final String address;

    MailLink(Site site, Actor actor) {
        this.site = site;
        this.actor = actor;
        this.address = site.inbox().orElseThrow().newest(actor.email()).linkTo(site.issuer());
    }

    /** In a browser nobody has used yet. */
    Outcome follow() {
        return follow(Visit.fresh(site, site.app()));
    }

    /** Does whatever the pages ask, as far as a password will do, and then looks whether there is a session. */
    Outcome follow(Visit visit) {
        WebPage page = visit.open(address);
        String done = page.status() >= 400 ? "refused, " : "";
        for (int pages = 0; pages < MOST_PAGES && !isOver(page); pages++) {
            if (page.asksFor("password-new")) {
                page = visit.submit(page, Map.of("password-new", NEW_PASSWORD, "password-confirm", NEW_PASSWORD));
                done = "password set, ";
            } else if (page.asksFor("firstName")) {
                page = visit.submit(
                        page,
                        Map.of(
                                "firstName",
                                "Matrix",
                                "lastName",
                                "Bakker",
                                "password",
                                actor.password(),
                                "password-confirm",
                                actor.password()));
                done = "registered, ";
            } else {
                page = visit.open(onward(page));
            }
        }
        if (page.url().toString().contains("code=")) {
            return visit.ending(page, actor);
        }
        boolean canEnrol = page.asksFor("totp");
        Outcome session = visit.session(actor);
        if (session.isThrough()) {
            return session;
        }
        Stop by = canEnrol && site.isOpen() && !done.isEmpty() ? Stop.REQUIRED_ACTION : session.by();
        return Outcome.stopped(by, canEnrol ? done + "may enrol, no session" : done + "no session");
    }

    private boolean isOver(WebPage page) {
        return Site.isBackAt(site.app(), page.url())
                || page.asksFor("totp")
                || page.asksFor("otp")
                || (page.asksFor("password") && !page.asksFor("firstName"))
                || (!page.asksFor("password-new")
                        && !page.asksFor("firstName")
                        && onward(page).isEmpty());
    }

    /** Keycloak has people confirm that they want to go on. */
    private static String onward(WebPage page) {
        return page.html()
                .select("a[href*=action-token], a[href*=required-action]")
                .attr("abs:href");
    }
}
