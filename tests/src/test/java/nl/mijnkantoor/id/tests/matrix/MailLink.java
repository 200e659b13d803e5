package nl.mijnkantoor.id.tests.matrix;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.mijnkantoor.id.tests.product.Eventually;
import nl.mijnkantoor.id.tests.product.WebPage;

/** The link in the newest mail to somebody, followed by who has the mailbox and nothing else. */
final class MailLink {

    /** What the mailbox chooses where it may set a password. */
    static final String NEW_PASSWORD = "Zonnebloem-trap-48-kasteel";

    private static final String REFUSED = "refused, ";
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int MOST_PAGES = 6;

    private final Site site;
    private final Actor actor;
    private final String address;

    MailLink(Site site, Actor actor) {
        this.site = site;
        this.actor = actor;
        this.address = Eventually.find("a link for " + actor.email(), () -> linkTo(actor));
    }

    /** Other mails only tell what has happened. */
    private Optional<String> linkTo(Actor addressee) {
        Pattern link = Pattern.compile(Pattern.quote(site.issuer()) + "\\S+");
        return site.inbox().orElseThrow().all(addressee.email()).stream()
                .flatMap(mail -> link.matcher(mail.text()).results())
                .map(MatchResult::group)
                .findFirst();
    }

    /** In a browser nobody has used yet. */
    Outcome follow() {
        return follow(Visit.fresh(site, site.app()));
    }

    /** Does whatever the pages ask, as far as a password will do, and then looks whether there is a session. */
    Outcome follow(Visit visit) {
        WebPage page = visit.open(address);
        String done = page.status() >= BAD_REQUEST ? REFUSED : "";
        for (int pages = 0; pages < MOST_PAGES && !isOver(page); pages++) {
            if (page.asksFor("password-new")) {
                page = visit.submit(page, Map.of("password-new", NEW_PASSWORD, "password-confirm", NEW_PASSWORD));
                done = page.status() == FORBIDDEN ? REFUSED : "password set, ";
            } else {
                page = visit.open(onward(page));
            }
        }
        if (Site.isBackAt(site.app(), page.url()) && page.url().toString().contains("code=")) {
            return visit.ending(page, actor);
        }
        Outcome session = visit.session(actor);
        if (session.isThrough()) {
            return session;
        }
        if (page.asksFor("totp") && actor.standing() == Standing.NOT_PRESENTED) {
            return Outcome.anotherFactor();
        }
        if (page.asksFor("totp")) {
            // Only a mail that was sent for it begins with that page.
            return Outcome.stopped(done.isEmpty() ? Stop.REALM : Stop.REQUIRED_ACTION, done + "may enrol, no session");
        }
        if (page.status() == FORBIDDEN) {
            return Outcome.stopped(Stop.REQUIRED_ACTION, REFUSED + "no session");
        }
        return Outcome.stopped(session.by(), done + "no session");
    }

    private boolean isOver(WebPage page) {
        return page.status() >= BAD_REQUEST
                || !page.url().toString().startsWith(site.issuer())
                || page.asksFor("totp")
                || page.asksFor("otp")
                || page.asksFor("password")
                || (!page.asksFor("password-new") && onward(page).isEmpty());
    }

    /** Keycloak has people confirm that they want to go on. */
    private static String onward(WebPage page) {
        return page.html()
                .select("a[href*=action-token], a[href*=required-action]")
                .attr("abs:href");
    }
}
