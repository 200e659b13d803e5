package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.HttpCookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.Eventually;
import nl.mijnkantoor.id.tests.product.Mail;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/**
 * Guessing a password locks the account for a while, says so clearly, and tells nobody which accounts there are. Whoever
 * guesses does not lock the person out of a browser of the person's own.
 */
@WithProduct
class BruteForceIT {

    private static final String DEVICE = "MIJNKANTOOR_DEVICE";
    private static final int DEVICE_LIMIT = 10;

    private final Product product;

    BruteForceIT(Product product) {
        this.product = product;
    }

    @Test
    void refusesTheRightPasswordAfterTheConfiguredNumberOfWrongOnes() {
        Person person = product.people().enrolled().person();
        guess(person.email(), failuresAllowed() - 1);
        assertThat(product.people().logIn(new WebClient(), person).asksFor("otp"))
                .as("one guess short of too many")
                .isTrue();
        WebPage refused = guess(person.email(), failuresAllowed());

        WebPage rightPassword = product.people().logIn(new WebClient(), person);

        assertThat(rightPassword.asksFor("otp")).isFalse();
        assertThat(alert(rightPassword)).isEqualTo(alert(refused));
        assertThat(rightPassword.text()).contains("gaat een account even op slot. Probeer het dan later opnieuw");
    }

    @Test
    void saysTheSameAboutAnAccountThatIsNotThere() {
        Person person = product.people().enrolled().person();
        String unknown = "niemand." + person.email();

        WebPage known = guess(person.email(), failuresAllowed() + 1);
        WebPage notThere = guess(unknown, failuresAllowed() + 1);

        assertThat(known.status()).isEqualTo(notThere.status());
        assertThat(known.text()).isEqualTo(notThere.text());
        assertThat(alert(known)).contains("E-mailadres of wachtwoord is incorrect");
    }

    @Test
    void letsThePersonInAgainOnceTheAdminUnlocksTheAccount() {
        Enrolled enrolled = product.people().enrolled();
        guess(enrolled.person().email(), failuresAllowed());
        assertThat(product.people().logIn(new WebClient(), enrolled.person()).asksFor("otp"))
                .isFalse();

        product.admin().delete("/attack-detection/brute-force/users").expect(204);

        assertThat(product.people().logIn(new WebClient(), enrolled.person()).asksFor("otp"))
                .isTrue();
    }

    @Test
    void endsTheLockOnceADayForWhoSetsANewPasswordThroughTheMail() {
        Person person = product.people().enrolled().person();
        guess(person.email(), failuresAllowed());
        Person renewed = withNewPassword(person, "Nijlpaard-danst-41-tango");
        assertThat(product.people().logIn(new WebClient(), renewed).asksFor("otp"))
                .isTrue();

        guess(person.email(), failuresAllowed());
        Person renewedAgain = withNewPassword(person, "Zebra-fluit-58-polka");

        assertThat(product.people().logIn(new WebClient(), renewedAgain).asksFor("otp"))
                .as("the second time that day")
                .isFalse();
    }

    @Test
    void countsWrongCodesToo() {
        Enrolled enrolled = product.people().enrolled();
        WebClient browser = new WebClient();
        WebPage page = product.people().logIn(browser, enrolled.person());
        String account = product.people().idOf(enrolled.person());

        for (int i = 0; i < failuresAllowed(); i++) {
            page = browser.submit(page, Map.of("otp", enrolled.totp().wrongCode()));
            awaitCount(account, i + 1);
        }
        WebPage rightCode = page.asksFor("otp")
                ? browser.submit(page, Map.of("otp", enrolled.totp().code()))
                : page;

        assertThat(rightCode.url().toString()).startsWith(product.idpUrl());
        assertThat(rightCode.text()).contains("op slot");
    }

    @Test
    void countsWrongRecoveryCodesToo() {
        Enrolled enrolled = product.people().enrolled();
        WebClient browser = new WebClient();
        WebPage page =
                browser.submit(product.people().logIn(browser, enrolled.person()), Map.of("tryAnotherWay", "on"));
        if (!page.asksFor("recoveryCodeInput")) {
            page = browser.submit(page, Map.of("authenticationExecution", recoveryCodes(page)));
        }
        String account = product.people().idOf(enrolled.person());

        for (int i = 0; i < failuresAllowed(); i++) {
            page = browser.submit(page, Map.of("recoveryCodeInput", "aaaa-bbbb-cccc"));
            awaitCount(account, i + 1);
        }
        WebPage locked = browser.submit(page, Map.of("recoveryCodeInput", "aaaa-bbbb-cccc"));

        assertThat(alert(locked)).contains("op slot").contains("Wacht een tijdje");
        assertThat(product.people().logIn(new WebClient(), enrolled.person()).asksFor("otp"))
                .isFalse();
    }

    @Test
    void letsThePersonInWithABrowserThatIsKnownWhileSomebodyElseGuesses() {
        WebClient own = new WebClient();
        Enrolled enrolled = product.people().enrolled(own);
        guess(enrolled.person().email(), failuresAllowed() + 1);

        WebClient known = own.elsewhereWith(DEVICE);
        WebPage otp = product.people().logIn(known, enrolled.person());
        assertThat(product.people().logIn(new WebClient(), enrolled.person()).asksFor("otp"))
                .as("somebody else's browser")
                .isFalse();

        assertThat(otp.asksFor("otp")).isTrue();
        WebPage in = known.submit(otp, Map.of("otp", enrolled.totp().code()));
        assertThat(in.url().toString()).startsWith(product.officeAppUrl());
        assertThat(product.people().logIn(new WebClient(), enrolled.person()).asksFor("otp"))
                .as("somebody else's browser, after the person was in")
                .isFalse();
    }

    @Test
    void knowsABrowserOnlyAfterTheSecondFactor() {
        Enrolled enrolled = product.people().enrolled();
        WebClient browser = new WebClient();

        WebPage otp = product.people().logIn(browser, enrolled.person());
        assertThat(browser.cookie(DEVICE)).isEmpty();
        browser.submit(otp, Map.of("otp", enrolled.totp().code()));

        assertThat(browser.cookie(DEVICE)).hasValueSatisfying(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getPath()).isEqualTo("/realms/mijnkantoor/");
            assertThat(cookie.getMaxAge()).isBetween(1L, 180L * 24 * 3600);
            assertThat(cookie.getValue()).doesNotContain(enrolled.person().email());
        });
    }

    @Test
    void givesAStolenCookieNoMoreGuessesThanItsLimitAndLocksNobodyElseOut() throws Exception {
        WebClient own = new WebClient();
        Enrolled enrolled = product.people().enrolled(own);
        String account = product.people().idOf(enrolled.person());

        guessAllAtOnce(own, enrolled.person(), 16);

        assertThat(wrongPasswordsOf(account)).isEqualTo(DEVICE_LIMIT);
        assertThat(product.people()
                        .logIn(own.elsewhereWith(DEVICE), enrolled.person())
                        .asksFor("otp"))
                .as("the right password with the stolen cookie")
                .isFalse();
        assertThat(product.people().logIn(new WebClient(), enrolled.person()).asksFor("otp"))
                .as("the person, in a new browser")
                .isTrue();
    }

    @Test
    void takesABrowserThatWasWrongTooOftenForAnyBrowser() {
        WebClient own = new WebClient();
        Enrolled enrolled = product.people().enrolled(own);
        WebClient known = own.elsewhereWith(DEVICE);
        WebPage page = known.get(product.loginUrl());

        for (int i = 0; i <= DEVICE_LIMIT; i++) {
            page = known.submit(
                    page, Map.of("username", enrolled.person().email(), "password", "Verkeerd-geraden-" + i));
        }

        assertThat(known.cookie(DEVICE)).isEmpty();
        assertThat(product.people().logIn(known, enrolled.person()).asksFor("otp"))
                .as("the person goes on")
                .isTrue();
        assertThat(product.people()
                        .logIn(own.elsewhereWith(DEVICE), enrolled.person())
                        .asksFor("otp"))
                .as("whoever kept the cookie does not")
                .isFalse();
    }

    @Test
    void countsForTheAccountWhenTheBrowserIsKnownForSomebodyElse() {
        WebClient own = new WebClient();
        product.people().enrolled(own);
        Person victim = product.people().enrolled().person();
        WebClient known = own.elsewhereWith(DEVICE);
        guess(known, victim.email(), failuresAllowed());

        assertThat(product.people().logIn(known, victim).asksFor("otp")).isFalse();
        assertThat(product.people().logIn(new WebClient(), victim).asksFor("otp"))
                .isFalse();
    }

    @Test
    void takesAForgedCookieForNone() {
        WebClient own = new WebClient();
        product.people().enrolled(own);
        Person victim = product.people().enrolled().person();
        HttpCookie cookie = own.cookie(DEVICE).orElseThrow();
        String[] parts = cookie.getValue().split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replaceAll(
                        "\"sub\":\"[^\"]*\"", "\"sub\":\"" + product.people().idOf(victim) + "\"");
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        HttpCookie forged = new HttpCookie(DEVICE, String.join(".", parts));
        forged.setPath(cookie.getPath());
        WebClient forger = new WebClient();
        forger.add(forged);

        guess(forger, victim.email(), failuresAllowed());

        assertThat(product.people().logIn(new WebClient(), victim).asksFor("otp"))
                .as("the guesses were counted for the account")
                .isFalse();
    }

    private Person withNewPassword(Person person, String password) {
        long linksBefore = linksForANewPassword(person).count();
        WebClient browser = new WebClient();
        WebPage login = browser.get(product.loginUrl());
        browser.submit(browser.get(login.linkTo("Wachtwoord vergeten?")), Map.of("username", person.email()));
        Eventually.holds(
                "the link for a new password",
                () -> linksForANewPassword(person).count() > linksBefore);
        String link = linksForANewPassword(person).findFirst().orElseThrow().link();
        product.people().setPassword(new WebClient(), link, password);
        return new Person(person.email(), person.firstName(), person.lastName(), password);
    }

    private Stream<Mail> linksForANewPassword(Person person) {
        return product.inbox().all(person.email()).stream()
                .filter(mail -> mail.subject().equals("Stel een nieuw wachtwoord in"));
    }

    private static String recoveryCodes(WebPage choice) {
        return choice.html().select("button[name=authenticationExecution]").stream()
                .filter(way -> way.text().toLowerCase(Locale.ROOT).contains("herstelcode"))
                .map(way -> way.attr("value"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No recovery codes among: " + choice.text()));
    }

    private void guessAllAtOnce(WebClient owner, Person person, int times) throws Exception {
        List<Callable<WebPage>> guesses = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            WebClient thief = owner.elsewhereWith(DEVICE);
            WebPage login = thief.get(product.loginUrl());
            Map<String, String> guess = Map.of("username", person.email(), "password", "Verkeerd-geraden-" + i);
            guesses.add(() -> thief.submit(login, guess));
        }
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            for (Future<WebPage> answer : threads.invokeAll(guesses)) {
                assertThat(answer.get().asksFor("otp")).isFalse();
            }
        } finally {
            threads.shutdown();
        }
    }

    private Optional<String> accountOf(String address) {
        return product
                .admin()
                .get("/users?exact=true&email=" + Api.encode(address))
                .expect(200)
                .json()
                .findValuesAsText("id")
                .stream()
                .findFirst();
    }

    private long wrongPasswordsOf(String account) {
        JsonNode events = product.admin()
                .get("/events?max=100&type=LOGIN_ERROR&user=" + account)
                .expect(200)
                .json();
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.path("error").asText().equals("invalid_user_credentials"))
                .count();
    }

    private WebPage guess(String address, int times) {
        return guess(new WebClient(), address, times);
    }

    private WebPage guess(WebClient browser, String address, int times) {
        WebPage page = browser.get(product.loginUrl());
        Optional<String> account = accountOf(address);
        int failuresAllowed = failuresAllowed();
        for (int i = 1; i <= times; i++) {
            page = browser.submit(page, Map.of("username", address, "password", "Verkeerd-geraden-" + i));
            int failures = Math.min(i, failuresAllowed);
            account.ifPresent(id -> awaitCount(id, failures));
        }
        return page;
    }

    /** Keycloak counts after it has answered, and passes over what comes in meanwhile. */
    private void awaitCount(String account, int failures) {
        Eventually.holds(
                "%d failures of the account".formatted(failures),
                () -> product.admin()
                                .get("/attack-detection/brute-force/users/" + account)
                                .expect(200)
                                .json()
                                .path("numFailures")
                                .asInt()
                        >= failures);
    }

    private int failuresAllowed() {
        return product.admin().get("").expect(200).json().path("failureFactor").asInt();
    }

    private static String alert(WebPage page) {
        return String.join(" ", page.texts("[role=alert]"));
    }
}
