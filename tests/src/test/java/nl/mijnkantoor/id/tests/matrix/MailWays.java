package nl.mijnkantoor.id.tests.matrix;

import java.util.List;
import java.util.Map;

/** Links in mails: what somebody with the mailbox can do. Each is followed to its end; then a session is looked for. */
final class MailWays {

    private MailWays() {}

    static Family family() {
        return new Family(
                "Mailbox",
                List.of(
                        way(
                                "Reset credentials",
                                "Keycloak's own flow, a browser flow with a password only",
                                MailWays::reset),
                        way("Verify-email mail", "nothing", (actor, site) -> {
                            site.admin()
                                    .put("/users/" + actor.id() + "/send-verify-email", Map.of())
                                    .expect(204);
                            return new MailLink(site, actor).follow();
                        }),
                        way("Execute-actions mail: update password", "nothing", (actor, site) -> {
                            ask(actor, site, "UPDATE_PASSWORD");
                            return new MailLink(site, actor).follow();
                        }),
                        way("The same link, followed again", "nothing", (actor, site) -> {
                            ask(actor, site, "UPDATE_PASSWORD");
                            MailLink link = new MailLink(site, actor);
                            link.follow();
                            return link.follow();
                        }),
                        way("Execute-actions mail: set up the authenticator app", "nothing", (actor, site) -> {
                            ask(actor, site, "CONFIGURE_TOTP");
                            return new MailLink(site, actor).follow();
                        }),
                        way("An old one of these, after the person has enrolled", "nothing", MailWays::oldEnrolment),
                        way("Invitation, followed", "nothing", (actor, site) -> {
                            Actor invited = Invitations.at(site).invited(actor.standing());
                            return new MailLink(site, invited).follow();
                        }),
                        way(
                                "Invitation, followed again when the account is in use",
                                "nothing",
                                MailWays::oldInvitation),
                        way("Invitation from Keycloak's console, followed", "nothing", (actor, site) -> {
                            Actor invited = Invitations.at(site).byConsole(actor.standing());
                            return new MailLink(site, invited).follow();
                        })));
    }

    private static Way way(String name, String opened, Way.Attempt attempt) {
        return Way.everywhere(
                name,
                opened,
                (actor, site) -> site.inbox().isEmpty()
                        ? Outcome.notTried("not tried: nobody can look into the mailbox")
                        : attempt.by(site.cast().fresh(actor.standing()), site));
    }

    private static Outcome reset(Actor actor, Site site) {
        Visit visit = Visit.fresh(site, site.app());
        String forgotten = visit.begin(Map.of())
                .html()
                .select("a[href*=reset-credentials]")
                .attr("abs:href");
        visit.submit(visit.open(forgotten), Map.of("username", actor.email()));
        return new MailLink(site, actor).follow(visit);
    }

    private static Outcome oldEnrolment(Actor actor, Site site) {
        if (actor.standing() == Standing.NOT_PRESENTED) {
            return Outcome.notTried("as above");
        }
        ask(actor, site, "CONFIGURE_TOTP");
        MailLink link = new MailLink(site, actor);
        return site.cast().enrol(actor) ? link.follow() : Outcome.notTried("nobody can enrol here");
    }

    private static Outcome oldInvitation(Actor actor, Site site) {
        Actor invited = Invitations.at(site).invited(actor.standing());
        MailLink link = new MailLink(site, invited);
        link.follow();
        if (actor.standing() != Standing.WITHOUT) {
            if (!site.cast().enrol(invited.withPassword(MailLink.NEW_PASSWORD))) {
                return Outcome.notTried("nobody can enrol here");
            }
            if (actor.standing() == Standing.DELETED) {
                site.cast().deleteSecondFactor(invited);
            }
        }
        return link.follow();
    }

    private static void ask(Actor actor, Site site, String action) {
        site.admin()
                .put("/users/" + actor.id() + "/execute-actions-email", List.of(action))
                .expect(204);
    }
}
