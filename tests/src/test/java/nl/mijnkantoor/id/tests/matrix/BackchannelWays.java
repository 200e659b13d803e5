package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.WebPage;

/** Grants in which another device, another client or another issuer speaks for the person. */
final class BackchannelWays {

    private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
    private static final String CIBA = "urn:openid:params:grant-type:ciba";
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String JWT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
    private static final String REFRESH_TOKEN = "urn:ietf:params:oauth:token-type:refresh_token";

    private BackchannelWays() {}

    static Family family() {
        return new Family(
                "Other devices, clients and issuers",
                List.of(
                        new Way(
                                "Device grant",
                                "the feature, the grant for a client, a browser flow with a password only",
                                asked(DEVICE, "device_code"),
                                BackchannelWays::device),
                        new Way(
                                "CIBA",
                                "the feature, the grant for a client, a phone that says yes",
                                asked(CIBA, "auth_req_id"),
                                BackchannelWays::ciba),
                        new Way(
                                "Token exchange, standard (v2)",
                                "the feature, the grant for a client",
                                asked(EXCHANGE, "subject_token"),
                                BackchannelWays::exchange),
                        new Way(
                                "Token exchange, legacy (v1)",
                                "the feature",
                                asked(EXCHANGE, "subject_token"),
                                BackchannelWays::legacyExchange),
                        new Way(
                                "Token exchange v1 for another subject",
                                "the feature, a service account that may impersonate",
                                asked(EXCHANGE, "requested_subject"),
                                BackchannelWays::anotherSubject),
                        new Way(
                                "JWT authorization grant",
                                "the feature, an issuer, the grant for a client",
                                asked(JWT, "assertion"),
                                BackchannelWays::jwt)));
    }

    /** Where the grant is not built in, what is given with it does not matter. */
    private static Way.Attempt asked(String grant, String field) {
        return (actor, site) ->
                new Verdict(site).of(site.grant(site.app(), grant, Map.of(field, "anything")), actor.withoutEarlier());
    }

    private static Outcome device(Actor actor, Site site) {
        App app = site.app();
        JsonNode begun = site.post(app, "/protocol/openid-connect/auth/device", Map.of("scope", "openid"))
                .expect(200)
                .json();
        Visit visit = Visit.fresh(site, app);
        WebPage page = visit.password(
                visit.open(begun.path("verification_uri_complete").asText()), actor);
        if (!page.asksFor("accept")) {
            return visit.ending(page, actor);
        }
        visit.submit(page, Map.of("accept", "yes"));
        return new Verdict(site)
                .of(
                        site.grant(
                                app,
                                DEVICE,
                                Map.of("device_code", begun.path("device_code").asText())),
                        actor);
    }

    private static Outcome ciba(Actor actor, Site site) {
        Answer begun = site.post(
                site.app(),
                "/protocol/openid-connect/ext/ciba/auth",
                Map.of("scope", "openid", "login_hint", actor.email()));
        String request = begun.expect(200).json().path("auth_req_id").asText();
        site.anonymous()
                .as(site.extras().phone().answerToken())
                .post("/protocol/openid-connect/ext/ciba/auth/callback", Map.of("status", "SUCCEED"))
                .expect(200);
        return new Verdict(site).of(site.grant(site.app(), CIBA, Map.of("auth_req_id", request)), actor);
    }

    private static Outcome exchange(Actor actor, Site site) {
        Earlier left = actor.earlier().orElseThrow();
        return exchange(actor, site, left.app(), left.access(), ACCESS_TOKEN);
    }

    private static Outcome legacyExchange(Actor actor, Site site) {
        Earlier left = actor.earlier().orElseThrow();
        return exchange(actor, site, OpenRealm.LEGACY, left.legacy(), REFRESH_TOKEN);
    }

    private static Outcome exchange(Actor actor, Site site, App by, String token, String wanted) {
        Map<String, String> request =
                Map.of("subject_token", token, "subject_token_type", ACCESS_TOKEN, "requested_token_type", wanted);
        return new Verdict(site).of(site.grant(by, EXCHANGE, request), actor);
    }

    private static Outcome anotherSubject(Actor actor, Site site) {
        String own = site.grant(site.app(), "client_credentials", Map.of())
                .expect(200)
                .json()
                .path("access_token")
                .asText();
        return new Verdict(site)
                .of(
                        site.grant(
                                site.app(),
                                EXCHANGE,
                                Map.of(
                                        "subject_token",
                                        own,
                                        "subject_token_type",
                                        ACCESS_TOKEN,
                                        "requested_subject",
                                        actor.email())),
                        actor);
    }

    private static Outcome jwt(Actor actor, Site site) {
        String assertion = site.extras().signer().assertion(OpenRealm.JWT_ISSUER, actor.email(), site.issuer());
        return new Verdict(site).of(site.grant(site.app(), JWT, Map.of("assertion", assertion)), actor);
    }
}
