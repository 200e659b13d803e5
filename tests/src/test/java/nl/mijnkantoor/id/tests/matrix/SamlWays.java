package nl.mijnkantoor.id.tests.matrix;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.WebPage;

/** SAML, which gives assertions and not tokens. */
final class SamlWays {

    private static final String BACK = "http://localhost/saml";
    private static final String OPENED = "a SAML client, a browser flow with a password only";

    private SamlWays() {}

    static Family family() {
        return new Family(
                "SAML",
                List.of(
                        Way.everywhere("Browser, redirect binding", OPENED, (actor, site) -> {
                            Visit visit = Visit.fresh(site, at(site));
                            return ending(visit, visit.password(visit.open(redirect(site, false)), actor), actor, site);
                        }),
                        Way.everywhere("Passive request in an earlier session", OPENED, (actor, site) -> {
                            if (actor.earlier().isEmpty()) {
                                return Outcome.notTried("no session without a second factor");
                            }
                            Visit visit = Visit.returning(actor, site, at(site));
                            return ending(visit, visit.open(redirect(site, true)), actor, site);
                        }),
                        Way.everywhere("Login that begins at the realm", OPENED, (actor, site) -> {
                            Visit visit = Visit.fresh(site, at(site));
                            String address = site.issuer() + "/protocol/saml/clients/" + OpenRealm.SAML_APP;
                            return ending(visit, visit.password(visit.open(address), actor), actor, site);
                        }),
                        Way.everywhere(
                                "ECP (password in the header)",
                                "a SAML client that may use ECP, an ECP flow with a password",
                                SamlWays::ecp)));
    }

    private static App at(Site site) {
        return new App(OpenRealm.SAML_APP, "", BACK, site.app().isWeak());
    }

    private static Outcome ending(Visit visit, WebPage page, Actor actor, Site site) {
        String response = page.html().select("input[name=SAMLResponse]").attr("value");
        if (!response.isEmpty()) {
            return of(decoded(response), actor, site);
        }
        if (page.url().toString().startsWith(BACK)) {
            String query = page.url().getRawQuery();
            String parameter = query.replaceAll("(?:.*&)?SAMLResponse=([^&]*).*", "$1");
            return of(inflated(URLDecoder.decode(parameter, StandardCharsets.UTF_8)), actor, site);
        }
        return visit.ending(page, actor);
    }

    private static Outcome of(String response, Actor actor, Site site) {
        if (response.contains("Assertion ")) {
            return Outcome.assertion();
        }
        if (response.contains("Second factor required")) {
            return Outcome.stopped(Stop.GATE, "no assertion");
        }
        if (response.contains("status:NoPassive")) {
            return Outcome.stopped(
                    actor.earlier().isEmpty() ? Stop.REQUIRED_ACTION : new Verdict(site).mustLogInAgain(actor),
                    "must log in");
        }
        return Outcome.stopped(Stop.REALM, "no assertion");
    }

    private static Outcome ecp(Actor actor, Site site) {
        String envelope = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + request(site, false, "urn:oasis:names:tc:SAML:2.0:bindings:PAOS")
                + "</soap:Body></soap:Envelope>";
        Answer answer = site.anonymous()
                .withPassword(actor.email(), actor.password())
                .postText("/protocol/saml", "text/xml", envelope);
        return of(answer.body(), actor.withoutEarlier(), site);
    }

    private static String redirect(Site site, boolean passive) {
        String request = request(site, passive, "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect");
        return site.issuer() + "/protocol/saml?SAMLRequest="
                + nl.mijnkantoor.id.tests.product.Api.encode(deflated(request));
    }

    private static String request(Site site, boolean passive, String binding) {
        return ("<samlp:AuthnRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\""
                        + " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_%s\" Version=\"2.0\""
                        + " IssueInstant=\"%s\" Destination=\"%s/protocol/saml\" IsPassive=\"%s\""
                        + " AssertionConsumerServiceURL=\"%s\" ProtocolBinding=\"%s\">"
                        + "<saml:Issuer>%s</saml:Issuer></samlp:AuthnRequest>")
                .formatted(
                        UUID.randomUUID(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        site.issuer(),
                        passive,
                        BACK,
                        binding,
                        OpenRealm.SAML_APP);
    }

    private static String deflated(String xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String inflated(String encoded) {
        try (InflaterInputStream in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(encoded)), new Inflater(true))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(String encoded) {
        return new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
