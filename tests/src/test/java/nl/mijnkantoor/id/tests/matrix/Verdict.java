package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.WebPage;

/** Reads from an answer how a try ended, and which wall ended it. */
final class Verdict {

    /** What the gate says, and nobody else. */
    private static final String GATE = "Second factor required";

    private static final Set<String> SESSION_ENDED = Set.of(
            "Session not active",
            "Offline user session not found",
            "Offline session not active",
            "Invalid token",
            "Invalid bearer token");

    private static final int FORBIDDEN = 403;

    private final Site site;

    Verdict(Site site) {
        this.site = site;
    }

    /** Of the token endpoint, or another that gives tokens. */
    Outcome of(Answer answer, Actor actor) {
        if (answer.body().contains("\"access_token\"")) {
            return Outcome.token();
        }
        if (answer.body().contains(GATE)) {
            return Outcome.stopped(Stop.GATE, "no token");
        }
        JsonNode told = answer.body().startsWith("{") ? answer.json() : MissingNode.getInstance();
        String error = told.path("error").asText("status " + answer.status());
        String description = told.path("error_description").asText();
        if (description.equals("Account is not fully set up")) {
            return Outcome.stopped(Stop.REQUIRED_ACTION, "must enrol");
        }
        if (error.equals("unsupported_grant_type")) {
            return Outcome.stopped(Stop.REALM, "not built in");
        }
        if (actor.standing() == Standing.DELETED
                && actor.earlier().isPresent()
                && SESSION_ENDED.contains(description)) {
            return Outcome.stopped(Stop.REMOVAL, "session ended");
        }
        return Outcome.stopped(Stop.REALM, description.isEmpty() ? error : description);
    }

    /** Of a browser that is at a page, or back at the app. */
    Outcome of(WebPage page, App app, Actor actor) {
        if (Site.isBackAt(app, page.url())) {
            return ofRedirect(parameters(page.url()), app, actor);
        }
        if (page.asksFor("otp")) {
            return Outcome.stopped(Stop.REALM, "asked for the code");
        }
        if (page.asksFor("totp") && actor.standing() == Standing.NOT_PRESENTED) {
            return Outcome.anotherFactor();
        }
        if (page.asksFor("totp")) {
            return Outcome.stopped(app.isWeak() ? Stop.REQUIRED_ACTION : Stop.REALM, "must enrol");
        }
        if (page.asksFor("password-new")) {
            return Outcome.stopped(Stop.REALM, "asked for a new password");
        }
        if (page.asksFor("password") || page.asksFor("username")) {
            return Outcome.stopped(mustLogInAgain(actor), "must log in");
        }
        if (page.status() == FORBIDDEN && app.isWeak()) {
            return Outcome.stopped(Stop.REQUIRED_ACTION, "refused");
        }
        if (page.status() >= 400) {
            return Outcome.stopped(Stop.REALM, "error page");
        }
        return Outcome.stopped(Stop.REALM, "page: " + page.title() + " | " + page.text());
    }

    private Outcome ofRedirect(Map<String, String> answer, App app, Actor actor) {
        if (answer.containsKey("access_token") || answer.containsKey("id_token")) {
            return Outcome.token();
        }
        if (GATE.equals(answer.get("error_description"))) {
            return Outcome.stopped(Stop.GATE, "no token");
        }
        String error = answer.getOrDefault("error", "");
        if (error.equals("login_required")) {
            return Outcome.stopped(mustLogInAgain(actor), "must log in");
        }
        if (error.equals("interaction_required")) {
            return Outcome.stopped(Stop.REQUIRED_ACTION, "must enrol");
        }
        if (!error.isEmpty()) {
            return Outcome.stopped(Stop.REALM, error);
        }
        return of(site.redeem(app, answer.getOrDefault("code", "")), actor);
    }

    /** A session from before that no longer counts ended with the factor's removal, or is one the gate does not let count. */
    Stop mustLogInAgain(Actor actor) {
        if (actor.earlier().isEmpty()) {
            return Stop.REALM;
        }
        if (actor.standing() == Standing.DELETED) {
            return Stop.REMOVAL;
        }
        return site.hasGate() ? Stop.GATE : Stop.REQUIRED_ACTION;
    }

    private static Map<String, String> parameters(URI uri) {
        Map<String, String> parameters = new TreeMap<>();
        String all = (uri.getRawQuery() == null ? "" : uri.getRawQuery())
                + "&"
                + (uri.getRawFragment() == null ? "" : uri.getRawFragment());
        for (String pair : all.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
