package nl.mijnkantoor.id.tests.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.mijnkantoor.id.tests.product.Answer;

/** The token endpoint, and tokens that come with a redirect. */
final class TokenWays {

    private static final String NEVER_ISSUED = "none was ever issued";

    private TokenWays() {}

    static Family family() {
        List<Way> ways = new ArrayList<>();
        ways.add(Way.everywhere(
                "Direct grant (password)",
                "direct grants for a client, a flow for them with a password only",
                (actor, site) -> new Verdict(site)
                        .of(
                                site.grant(
                                        site.app(),
                                        "password",
                                        Map.of(
                                                "username",
                                                actor.email(),
                                                "password",
                                                actor.password(),
                                                "scope",
                                                "openid")),
                                actor)));
        ways.add(new Way(
                "Client credentials of an unrelated client",
                "a service account",
                (actor, site) -> new Verdict(site).of(site.grant(site.app(), "client_credentials", Map.of()), actor),
                TokenWays::ofAClient));
        ways.add(earlier("Refresh token issued earlier", Earlier::refresh));
        ways.add(earlier("Offline token issued earlier", Earlier::offline));
        ways.add(Way.everywhere(
                "Access token issued earlier, at the userinfo endpoint", "nothing", TokenWays::userinfo));
        for (String type : List.of("token", "id_token", "id_token token", "code id_token", "code token")) {
            ways.add(Way.everywhere(
                    (type.startsWith("code") ? "Hybrid" : "Implicit") + " flow, `response_type=" + type + "`",
                    "the implicit flow for a client, the client policy off, a browser flow with a password only",
                    (actor, site) -> Visit.fresh(site, site.app()).logIn(actor, Map.of("response_type", type))));
        }
        ways.add(Way.everywhere(
                "UMA ticket for an access token issued earlier",
                "a client with authorization services",
                TokenWays::uma));
        return new Family("Token endpoint", ways);
    }

    /** Also of the console. */
    static Outcome refresh(Actor actor, Site site) {
        return refresh(actor, site, Earlier::refresh);
    }

    private static Way earlier(String name, Function<Earlier, String> token) {
        return Way.everywhere(
                name, "nothing: the token is from before the walls", (actor, site) -> refresh(actor, site, token));
    }

    private static Outcome refresh(Actor actor, Site site, Function<Earlier, String> token) {
        if (actor.earlier().isEmpty()) {
            return Outcome.notTried(NEVER_ISSUED);
        }
        Earlier left = actor.earlier().get();
        return token.apply(left).isEmpty()
                ? Outcome.notTried("the realm gives none")
                : new Verdict(site)
                        .of(site.grant(left.app(), "refresh_token", Map.of("refresh_token", token.apply(left))), actor);
    }

    private static Outcome userinfo(Actor actor, Site site) {
        if (actor.earlier().isEmpty()) {
            return Outcome.notTried(NEVER_ISSUED);
        }
        Answer answer = site.anonymous().as(actor.earlier().get().access()).get("/protocol/openid-connect/userinfo");
        return answer.status() == 200
                ? Outcome.notTried("good until it expires")
                : Outcome.stopped(Stop.REMOVAL, "session ended");
    }

    private static Outcome ofAClient(Actor actor, Site site) {
        App client = new App(OpenRealm.UNRELATED, OpenRealm.APP.secret(), "", true);
        site.grant(client, "client_credentials", Map.of()).expect(200);
        return Outcome.notTried("the client's own token, for no person");
    }

    private static Outcome uma(Actor actor, Site site) {
        if (actor.earlier().isEmpty()) {
            return Outcome.notTried(NEVER_ISSUED);
        }
        Answer answer = site.anonymous()
                .as(actor.earlier().get().access())
                .postForm(
                        "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "urn:ietf:params:oauth:grant-type:uma-ticket",
                                "audience",
                                OpenRealm.UMA_APP));
        return new Verdict(site).of(answer, actor);
    }
}
