package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    static final String PASSWORD = "Kwartel-fietst-93-zolders";
    private static final String RECOVERY_CODES = "kcRecoveryCodesConfirmationCheck";
    private static final String KEY = "matrix-otp-secret-01";

    private final Site site;
    private final String domain;
    private final List<String> made = new ArrayList<>();
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
        number++;
        Actor actor = make(standing, standing.nameInAddress() + "." + number + "@" + domain);
        if (standing == Standing.DELETED) {
            deleteSecondFactor(actor);
        }
        return actor;
    }

    /** Somebody with a second factor, under the address that people of this standing have everywhere. */
    Actor known(Standing standing) {
        return make(standing, standing.nameInAddress() + "@" + domain);
    }

    /** Somebody new with a second factor, and a session that presented it. */
    Actor loggedIn(App at) {
        number++;
        Actor actor = make(Standing.DELETED, "ingelogd." + number + "@" + domain);
        return actor.with(logIn(actor, at));
    }

    /** Logs in, with the code where it is asked for, and keeps what that gives. */
    Earlier logIn(Actor actor, App at) {
        Visit visit = new Visit(site, at, new WebClient());
        JsonNode online = tokens(at, code(visit, visit.password(visit.begin(Map.of()), actor), actor));
        Map<String, String> offline = Map.of("scope", "openid offline_access", "prompt", "none");
        WebPage asked = visit.begin(offline);
        String offlineToken = asked.url().toString().contains("error=")
                ? ""
                : tokens(at, asked).path("refresh_token").asText();
        return new Earlier(
                visit.browser(),
                at,
                online.path("access_token").asText(),
                online.path("refresh_token").asText(),
                offlineToken);
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

    /** Somebody without a second factor sets one up, in a browser of their own. */
    void enrol(Actor actor) {
        Visit visit = Visit.fresh(site, site.strictApp());
        WebPage page = visit.password(visit.begin(Map.of()), actor);
        Totp phone = Totp.of(String.join("", page.texts("#secret, #kc-totp-secret-key")));
        WebPage codes = visit.submit(page, Map.of("totp", phone.code()));
        visit.submit(codes, Map.of(RECOVERY_CODES, "on"));
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

    private Actor make(Standing standing, String email) {
        boolean hasFactor = standing != Standing.WITHOUT;
        List<Map<String, Object>> credentials = new ArrayList<>();
        credentials.add(Map.of("type", "password", "value", PASSWORD, "temporary", false));
        if (hasFactor) {
            credentials.add(Map.of(
                    "type",
                    "otp",
                    "secretData",
                    "{\"value\":\"" + KEY + "\"}",
                    "credentialData",
                    "{\"subType\":\"totp\",\"algorithm\":\"HmacSHA1\",\"digits\":6,\"period\":30,\"counter\":0}"));
        }
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("username", email);
        user.put("email", email);
        user.put("firstName", "Matrix");
        user.put("lastName", "Bakker");
        user.put("enabled", true);
        user.put("emailVerified", true);
        user.put("credentials", credentials);
        site.admin().post("/users", user).expect(201);
        String id = site.admin()
                .get("/users?exact=true&username=" + Api.encode(email))
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        made.add(id);
        return new Actor(
                standing,
                id,
                email,
                PASSWORD,
                hasFactor ? Optional.of(Totp.ofKey(KEY)) : Optional.empty(),
                Optional.empty());
    }
}
