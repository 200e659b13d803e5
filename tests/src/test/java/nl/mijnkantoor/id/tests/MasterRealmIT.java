package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.ConsoleAdmin;
import nl.mijnkantoor.id.tests.product.Eventually;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** The console's admins log in by the product's flows, and are locked as everybody else. Who should not get in is tried by {@link SecondFactorMatrixIT}. */
@WithProduct
class MasterRealmIT {

    // RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final Product product;
    private final Api master;

    MasterRealmIT(Product product) {
        this.product = product;
        this.master = product.server().at("/realms/master");
    }

    @Test
    void hasTheFlowsOfTheProduct() {
        JsonNode realm = master.get("").expect(200).json();

        assertThat(realm.path("browserFlow").asText()).isEqualTo("mijnkantoor browser");
        assertThat(realm.path("resetCredentialsFlow").asText()).isEqualTo("mijnkantoor reset credentials");
        for (String denied : List.of("directGrantFlow", "registrationFlow", "firstBrokerLoginFlow")) {
            assertThat(realm.path(denied).asText()).as(denied).isEqualTo("mijnkantoor deny");
        }
        assertThat(realm.path("registrationAllowed").asBoolean()).isFalse();
    }

    @Test
    void hasOneFlowForSamlEcpWhichDenies() {
        // Keycloak finds it by its name, and leaves it out of the list of flows.
        JsonNode exported = master.post("/partial-export").expect(200).json();

        assertThat(exported.path("authenticationFlows"))
                .filteredOn(flow -> flow.path("alias").asText().equals("saml ecp"))
                .singleElement()
                .satisfies(
                        ecp -> assertThat(ecp.path("authenticationExecutions").findValuesAsText("authenticator"))
                                .containsExactly("deny-access-authenticator"));
    }

    @Test
    void letsAnAdminInWhoPresentsTheSecondFactor() {
        try (ConsoleAdmin admin = ConsoleAdmin.of(product)) {
            WebClient browser = new WebClient();
            WebPage otp = browser.submit(
                    browser.get(consoleLogin()), Map.of("username", admin.username(), "password", admin.password()));
            assertThat(otp.asksFor("otp")).isTrue();

            WebPage in = browser.submit(otp, Map.of("otp", admin.totp().code()), this::isConsole);

            assertThat(tokens(in).path("access_token").asText()).isNotEmpty();
        }
    }

    @Test
    void locksAnAdminsAccountAfterTooManyWrongCodes() {
        try (ConsoleAdmin admin = ConsoleAdmin.of(product)) {
            WebClient browser = new WebClient();
            WebPage page = browser.submit(
                    browser.get(consoleLogin()), Map.of("username", admin.username(), "password", admin.password()));
            for (int failures = 1; failures <= failuresAllowed(); failures++) {
                page = browser.submit(page, Map.of("otp", admin.totp().wrongCode()));
                awaitFailures(admin.id(), failures);
            }

            WebPage rightCode = browser.submit(page, Map.of("otp", admin.totp().code()), this::isConsole);

            assertThat(isConsole(rightCode.url())).isFalse();
        }
    }

    private int failuresAllowed() {
        return master.get("").expect(200).json().path("failureFactor").asInt();
    }

    private void awaitFailures(String id, int failures) {
        Eventually.holds(
                "%d failures of the account".formatted(failures),
                () -> master.get("/attack-detection/brute-force/users/" + id)
                                .expect(200)
                                .json()
                                .path("numFailures")
                                .asInt()
                        >= failures);
    }

    private boolean isConsole(URI url) {
        return url.toString().startsWith(console());
    }

    private JsonNode tokens(WebPage in) {
        String code = in.url().toString().replaceAll(".*[?&#]code=([^&]*).*", "$1");
        Answer answer = product.anonymous()
                .postForm(
                        "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "security-admin-console",
                                "code",
                                code,
                                "redirect_uri",
                                console(),
                                "code_verifier",
                                VERIFIER));
        return answer.expect(200).json();
    }

    private String consoleLogin() {
        return product.idpUrl()
                + "/realms/master/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=security-admin-console"
                + "&redirect_uri=" + Api.encode(console()) + "&code_challenge_method=S256&code_challenge=" + CHALLENGE;
    }

    private String console() {
        return product.idpUrl() + "/admin/master/console/";
    }
}
