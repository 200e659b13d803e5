package nl.mijnkantoor.id.tests.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import nl.mijnkantoor.id.tests.product.People.Enrolled;

/** An app's login, by hand: for what happens to tokens that the app itself never shows. */
public final class OidcClient {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";

    private final Product product;
    private final Map<String, String> credentials;
    private final String redirectUri;

    private OidcClient(Product product, Map<String, String> credentials, String redirectUri) {
        this.product = product;
        this.credentials = credentials;
        this.redirectUri = redirectUri;
    }

    static OidcClient officeApp(Product product) {
        return new OidcClient(
                product,
                Map.of("client_id", "office-app", "client_secret", product.officeAppSecret()),
                product.officeAppUrl() + "/login/oauth2/code/mijnkantoor");
    }

    static OidcClient accountConsole(Product product) {
        return new OidcClient(product, Map.of("client_id", "account-console"), product.issuer() + "/account/");
    }

    static OidcClient kantoorbeheer(Product product) {
        return new OidcClient(product, Map.of("client_id", "kantoorbeheer"), product.issuer() + "/kantoorbeheer/");
    }

    /** Logs a person in and returns the answer of the token endpoint. */
    public Answer logIn(Enrolled enrolled) {
        return logIn(new WebClient(), enrolled);
    }

    /** Logs a person in with this browser, which stays logged in, and returns the answer of the token endpoint. */
    public Answer logIn(WebClient browser, Enrolled enrolled) {
        return redeem(prove(browser, browser.get(authorizationUrl("openid")), enrolled));
    }

    /** Logs a person in and reads what the access token says. */
    public JsonNode claims(Enrolled enrolled) {
        return Jwt.of(logIn(enrolled).expect(200).json().path("access_token").asText())
                .claims();
    }

    /** Sends the browser off to change something of the account; the answer is the page it gets. */
    public WebPage ask(WebClient browser, String action) {
        return browser.get(actionUrl(action), this::isBack);
    }

    /** Types address, password and code; the answer is what comes then, or where the app is told that it is done. */
    public WebPage prove(WebClient browser, WebPage login, Enrolled enrolled) {
        WebPage otp = browser.submit(
                login,
                Map.of(
                        "username", enrolled.person().email(),
                        "password", enrolled.person().password()));
        return submit(browser, otp, Map.of("otp", enrolled.totp().code()));
    }

    /** Submits a form, up to where the app takes over. */
    public WebPage submit(WebClient browser, WebPage page, Map<String, String> typed) {
        return browser.submit(page, typed, this::isBack);
    }

    /** What the app is told about the change it asked for: {@code success}, {@code cancelled} or {@code error}. */
    public String outcome(WebPage back) {
        return parameter(back, "kc_action_status");
    }

    /** Gets the tokens for the code that the app was given. */
    public Answer redeem(WebPage back) {
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                parameter(back, "code"),
                "redirect_uri",
                redirectUri,
                "code_verifier",
                VERIFIER));
    }

    /** Asks for a login with this scope and tells where the browser is sent, when not to the login page. */
    public URI askToLogIn(String scope) {
        return new WebClient().get(authorizationUrl(scope), this::isBack).url();
    }

    /** Where an app sends a person to let Keycloak do something, such as setting up one more authenticator. */
    public String actionUrl(String action) {
        return authorizationUrl("openid") + "&kc_action=" + Api.encode(action);
    }

    /** Whether this is where the browser is sent when the app is to go on. */
    public boolean isBack(URI uri) {
        return uri.toString().startsWith(redirectUri);
    }

    /** Asks for a token by a grant that names no person. */
    public Answer grant(String grantType) {
        return token(Map.of("grant_type", grantType));
    }

    /** Refreshes. */
    public Answer refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** Asks for a token with a password, as no app should. */
    public Answer passwordGrant(Person person) {
        return token(Map.of("grant_type", "password", "username", person.email(), "password", person.password()));
    }

    private Answer token(Map<String, String> grant) {
        Map<String, String> request = new HashMap<>(grant);
        request.putAll(credentials);
        return product.anonymous().postForm("/realms/mijnkantoor/protocol/openid-connect/token", request);
    }

    private String authorizationUrl(String scope) {
        return product.issuer() + "/protocol/openid-connect/auth?response_type=code&client_id="
                + credentials.get("client_id") + "&scope="
                + Api.encode(scope) + "&state=s&redirect_uri=" + Api.encode(redirectUri)
                + "&code_challenge_method=S256&code_challenge=" + challenge();
    }

    private static String parameter(WebPage page, String name) {
        for (String pair : String.valueOf(page.url().getQuery()).split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new AssertionError("No %s in %s:%n%s".formatted(name, page.url(), page.text()));
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
