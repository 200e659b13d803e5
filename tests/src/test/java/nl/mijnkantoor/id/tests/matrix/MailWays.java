package nl.mijnkantoor.id.tests.matrix;

import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.tests.product.Inbox;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;

/** Links in mails: what somebody with the mailbox can do. Each is followed to its end; then a session is looked for. */
final class MailWays {

    private static final String NEW_PASSWORD = "Zonnebloem-trap-48-kasteel";

    private MailWays() {}

    static Family family() {
        return new Family(
                "Mailbox",
                List.of(
                        mail("Reset credentials", "Keycloak's flow, which logs in after the reset", MailWays::reset),
                        mail("Verify-email mail", "nothing", (actor, site) -> {
                            site.admin()
                                    .put("/users/" + actor.id() + "/send-verify-email", Map.of())
                                    .expect(204);
                            return follow(actor, site, linkTo(actor, site));
                        }),
                        mail("Execute-actions mail: update password", "nothing", (actor, site) -> {
                            ask(actor, site, "UPDATE_PASSWORD");
                            return follow(actor, site, linkTo(actor, site));
                        }),
                        mail("The same link, followed again", "nothing", (actor, site) -> {
                            ask(actor, site, "UPDATE_PASSWORD");
                            follow(actor, site, linkTo(actor, site));
                            return follow(actor, site, linkTo(actor, site));
                        }),
                        mail("Execute-actions mail: set up the authenticator app", "nothing", (actor, site) -> {
                            ask(actor, site, "CONFIGURE_TOTP");
                            return follow(actor, site, linkTo(actor, site));
                        }),
                        mail("An old one of these, after the person has enrolled", "nothing", (actor, site) -> {
                            if (actor.standing() == Standing.NOT_PRESENTED) {
                                return Outcome.notTried("as above");
                            }
                            ask(actor, site, "CONFIGURE_TOTP");
                            String link = linkTo(actor, site);
                            site.cast().enrol(actor);
                            return follow(actor, site, link);
                        })));
    }

    private static Way mail(String name, String opened, Way.Attempt attempt) {
        return Way.everywhere(
                name,
                opened,
                (actor, site) -> site.inbox().isEmpty()
                        ? Outcome.notTried("not tried: no mailbox")
                        : attempt.by(site.cast().fresh(actor.standing()), site));
    }

    private static Outcome reset(Actor actor, Site site) {
        Visit visit = Visit.fresh(site, site.app());
        WebPage login = visit.begin(Map.of());
        String forgotten =
                login.html().select("a[href*=reset-credentials]").first().absUrl("href");
        visit.submit(visit.open(forgotten), Map.of("username", actor.email()));
        return through(visit, visit.open(linkTo(actor, site)), actor, site);
    }

    private static void ask(Actor actor, Site site, String action) {
        site.admin()
                .put("/users/" + actor.id() + "/execute-actions-email", List.of(action))
                .expect(204);
    }

    private static String linkTo(Actor actor, Site site) {
        Inbox inbox = site.inbox().orElseThrow();
        return inbox.newest(actor.email()).linkTo(site.issuer());
    }

    private static Outcome follow(Actor actor, Site site, String link) {
        Visit visit = new Visit(site, site.app(), new WebClient());
        return through(visit, visit.open(link), actor, site);
    }

    /** Does whatever the pages ask, and then looks whether there is a session. */
    private static Outcome through(Visit visit, WebPage first, Actor actor, Site site) {
        WebPage page = first;
        String last = "";
        for (int steps = 0; steps < 6; steps++) {
            if (Site.isBackAt(site.app(), page.url())) {
                return visit.ending(page, actor);
            }
            if (page.asksFor("password-new")) {
                page = visit.submit(page, Map.of("password-new", NEW_PASSWORD, "password-confirm", NEW_PASSWORD));
                last = "password set";
            } else if (page.asksFor("totp")) {
                last = "sets up the first factor";
                break;
            } else if (page.asksFor("otp") || page.asksFor("password")) {
                break;
            } else {
                String on = page.html()
                        .select("a[href*=action-token], a[href*=required-action]")
                        .attr("abs:href");
                if (on.isEmpty()) {
                    break;
                }
                page = visit.open(on);
            }
        }
        Outcome session = visit.session(actor);
        if (session.isThrough() || session.by() == Stop.GATE) {
            return session;
        }
        String said = last.isEmpty() ? page.status() >= 400 ? "refused" : "" : last;
        return Outcome.stopped(session.by(), said.isEmpty() ? "no session" : said + ", no session");
    }
}
