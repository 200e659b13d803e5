package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;

/** The people who try to get in at one site. An admin makes them, without mail, and takes them away again. */
final class Cast {

    static final String RECOVERY_CODES = "kcRecoveryCodesConfirmationCheck";

    private final Site site;
    private final String domain;
    private final List<String> made = new ArrayList<>();
    private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private int number;

    /**
     * @param domain of everybody's address
     */
    Cast(Site site, String domain) {
        this.site = site;
        this.domain = domain;
    }

    /** Somebody new, who has never logged in; a second factor that is deleted is so already. */
    Actor fresh(Standing standing) {
        Actor actor = make(standing, address(standing.nameInAddress()));
        if (standing == Standing.DELETED) {
            deleteSecondFactor(actor);
        }
        return actor;
    }

    /** Somebody the realm does not know yet. */
    Actor stranger(Standing standing) {
        return new Actor(standing, "", address("nieuw"), NewUser.PASSWORD, Optional.empty(), Optional.empty());
    }

    /** The same person once the realm knows them. */
    Actor found(Actor stranger) {
        String id = idOf(stranger.email());
        made.add(id);
        return new Actor(
                stranger.standing(), id, stranger.email(), NewUser.PASSWORD, Optional.empty(), Optional.empty());
    }

    /** Somebody with a second factor, under the address that people of this standing have everywhere. */
    Actor known(Standing standing) {
        return make(standing, standing.nameInAddress() + "@" + domain);
    }

    /** Somebody new with a second factor, and a session that presented it. */
    Actor loggedIn(App at) {
        Actor actor = make(Standing.DELETED, address("ingelogd"));
        return actor.with(logIn(actor, at));
    }

    /** Logs in, with the code where it is asked for, and keeps what that gives. */
    Earlier logIn(Actor actor, App at) {
        Visit visit = new Visit(site, at, new WebClient());
        JsonNode online = tokens(at, code(visit, visit.password(visit.begin(Map.of()), actor), actor));
        WebPage offline = visit.begin(Map.of("scope", "openid offline_access", "prompt", "none"));
        String legacy = "";
        if (site.hasLegacyApp()) {
            Visit other = new Visit(site, OpenRealm.LEGACY, visit.browser());
            legacy = tokens(OpenRealm.LEGACY, other.begin(Map.of("prompt", "none")))
                    .path("access_token")
                    .asText();
        }
        return new Earlier(
                visit.browser(),
                at,
                online.path("access_token").asText(),
                online.path("refresh_token").asText(),
                legacy,
                offline.url().toString().contains("error=")
                        ? ""
                        : tokens(at, offline).path("refresh_token").asText());
    }

    /** Presents the second factor, and takes the recovery codes, where that is asked. */
    private static WebPage code(Visit visit, WebPage page, Actor actor) {
        WebPage next = page.asksFor("otp")
                ? visit.submit(page, Map.of("otp", actor.phone().orElseThrow().code()))
                : page;
        return next.asksFor(RECOVERY_CODES) ? visit.submit(next, Map.of(RECOVERY_CODES, "on")) : next;
    }

    private JsonNode tokens(App at, WebPage back) {
        String url = back.url().toString();
        if (!url.contains("code=")) {
            throw new AssertionError("No code in " + url + ": " + back.text());
        }
        Answer answer = site.redeem(at, url.replaceAll(".*[?&#]code=([^&]*).*", "$1"));
        return answer.expect(200).json();
    }

    /** Takes the authenticator app and the recovery codes away, as an admin does. */
    void deleteSecondFactor(Actor actor) {
        for (JsonNode credential : credentials(actor)) {
            if (!credential.path("type").asText().equals("password")) {
                site.admin()
                        .delete("/users/" + actor.id() + "/credentials/"
                                + credential.path("id").asText())
                        .expect(204);
            }
        }
    }

    /** Somebody without a second factor sets one up, in a browser of their own; tells whether the realm let them. */
    boolean enrol(Actor actor) {
        Visit visit = Visit.fresh(site, site.strictApp());
        WebPage page = visit.password(visit.begin(Map.of()), actor);
        if (!page.asksFor("totp")) {
            return false;
        }
        Totp phone = Totp.of(String.join("", page.texts("#secret")));
        visit.submit(visit.submit(page, Map.of("totp", phone.code())), Map.of(RECOVERY_CODES, "on"));
        return true;
    }

    /** What a person has set up, as an admin sees it. */
    JsonNode credentials(Actor actor) {
        return site.admin()
                .get("/users/" + actor.id() + "/credentials")
                .expect(200)
                .json();
    }

    /** Everybody who was made here goes. */
    void leave() {
        made.forEach(id -> site.admin().delete("/users/" + id));
    }

    /** Nobody has had it before: a mailbox may be that of an earlier run. */
    private String address(String name) {
        number++;
        return "%s.%s.%d@%s".formatted(name, run, number, domain);
    }

    private Actor make(Standing standing, String email) {
        boolean hasFactor = standing != Standing.WITHOUT;
        site.admin().post("/users", NewUser.of(email, hasFactor)).expect(201);
        String id = idOf(email);
        made.add(id);
        return new Actor(
                standing,
                id,
                email,
                NewUser.PASSWORD,
                hasFactor ? Optional.of(Totp.ofKey(NewUser.KEY)) : Optional.empty(),
                Optional.empty());
    }

    private String idOf(String email) {
        return site.admin()
                .get("/users?exact=true&username=" + Api.encode(email))
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }
}
