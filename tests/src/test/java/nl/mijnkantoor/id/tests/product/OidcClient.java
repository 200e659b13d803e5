package nl.mijnkantoor.id.tests.product;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import nl.mijnkantoor.id.tests.product.People.Enrolled;

/** The office app's login, by hand: for what happens to tokens that the app itself never shows. */
public final class OidcClient {

    private static final String CLIENT_ID = "office-app";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";

    private final Product product;

    OidcClient(Product product) {
        this.product = product;
    }

    /** Logs a person in and returns the answer of the token endpoint. */
    public Answer logIn(Enrolled enrolled, String scope) {
        WebClient browser = new WebClient();
        WebPage login = browser.get(product.issuer() + "/protocol/openid-connect/auth?response_type=code&client_id="
                + CLIENT_ID + "&scope=" + Api.encode(scope) + "&state=s&redirect_uri=" + Api.encode(redirectUri())
                + "&code_challenge_method=S256&code_challenge=" + challenge());
        WebPage otp = browser.submit(
                login,
                Map.of(
                        "username", enrolled.person().email(),
                        "password", enrolled.person().password()));
        WebPage back = browser.submit(
                otp, Map.of("otp", enrolled.totp().code()), next -> next.toString()
                        .startsWith(redirectUri()));
        return token(Map.of(
                "grant_type", "authorization_code",
                "code", parameter(back, "code"),
                "redirect_uri", redirectUri(),
                "code_verifier", VERIFIER));
    }

    /** Refreshes. */
    public Answer refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** Asks for a token with a password, as no app should. */
    public Answer passwordGrant(Person person) {
        return token(
                Map.of("grant_type", "password", "username", person.email(), "password", person.password()));
    }

    private Answer token(Map<String, String> grant) {
        Map<String, String> request = new java.util.HashMap<>(grant);
        request.put("client_id", CLIENT_ID);
        request.put("client_secret", product.officeAppSecret());
        return product.anonymous().postForm("/realms/mijnkantoor/protocol/openid-connect/token", request);
    }

    private String redirectUri() {
        return product.officeAppUrl() + "/login/oauth2/code/mijnkantoor";
    }

    private static String parameter(WebPage page, String name) {
        for (String pair : page.url().getQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new AssertionError("No " + name + " in " + page.url());
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
