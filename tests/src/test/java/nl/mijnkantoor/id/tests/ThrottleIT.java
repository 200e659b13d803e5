package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.Browsers;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.People.Invited;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/**
 * So much from one internet connection or for one person, and no more for a while; the limits are those the product ships
 * with. Nobody else notices.
 */
@WithProduct
class ThrottleIT {

    private static final int WRONG_LOGINS = 100;
    private static final int WRONG_LINKS = 50;
    private static final int FORGOTTEN_BY_SOURCE = 30;
    private static final int RENEWALS = 3;
    private static final int RESENDS = 10;

    private final Product product;

    ThrottleIT(Product product) {
        this.product = product;
    }

    @Test
    void refusesLoginsFromAConnectionWithTooManyWrongOnes() throws Exception {
        WebClient own = new WebClient();
        Enrolled enrolled = product.people().enrolled(own);
        String source = WebClient.anotherAddress();
        sprayPasswords(source, WRONG_LOGINS - 1);
        assertThat(product.people()
                        .logIn(new WebClient(source), enrolled.person())
                        .asksFor("otp"))
                .as("one short of too many")
                .isTrue();
        sprayPasswords(source, 1);

        WebPage refused = product.people().logIn(new WebClient(source), enrolled.person());

        assertTellsToWait(refused);
        assertThat(product.people().logIn(new WebClient(), enrolled.person()).asksFor("otp"))
                .as("another connection")
                .isTrue();
        assertThat(product.people()
                        .logIn(own.elsewhereWith("MIJNKANTOOR_DEVICE", source), enrolled.person())
                        .asksFor("otp"))
                .as("the same connection, in the person's own browser")
                .isTrue();
    }

    @Test
    void refusesEveryLinkToAConnectionThatTriedTooManyWrongOnes() {
        String link = product.people().linkOf(product.people().invited().person());
        String source = WebClient.anotherAddress();
        tryWrongLinks(source, WRONG_LINKS - 1);
        assertThat(new WebClient(source).get(link).asksFor("password-new")).isTrue();
        tryWrongLinks(source, 1);

        assertTellsToWait(new WebClient(source).get(link));
        assertThat(new WebClient().get(link).asksFor("password-new")).isTrue();
    }

    @Test
    void sendsAnInvitationAgainOnlySoOften() {
        Invited invited = product.people().invited();
        resend(invited, RESENDS);

        product.provisioner().post(resendOf(invited)).expect(429);

        product.provisioner().post(resendOf(product.people().invited())).expect(204);
    }

    @Test
    void mailsAnInvitationToThePersonWhoAsksOnlySoOftenHoweverItIsAskedFor() {
        Invited invited = product.people().invited();
        String address = invited.person().email();
        product.people().linkOf(invited.person());
        for (int i = 1; i <= RENEWALS; i++) {
            forgetPassword(WebClient.anotherAddress(), address);
            product.inbox().await(address, 1 + i);
        }
        product.database().age(invited.invitationId(), Duration.ofHours(73));
        WebClient browser = new WebClient();

        WebPage answer = browser.press(browser.get(product.people().linkOf(invited.person())), "kc-invitation-form");

        assertThat(answer.status()).isEqualTo(200);
        product.people().linkOf(product.people().invited().person());
        assertThat(product.inbox().all(address)).hasSize(1 + RENEWALS);
    }

    @Test
    void mailsAConnectionThatAsksForManyPeopleNoMore() {
        String source = WebClient.anotherAddress();
        for (int i = 0; i < FORGOTTEN_BY_SOURCE; i++) {
            forgetPassword(source, "niemand.%d@voorbeeld.example".formatted(i));
        }
        Person person = product.people().enrolled().person();

        assertTellsToWait(forgetPassword(source, person.email()));
        assertThat(forgetPassword(WebClient.anotherAddress(), person.email()).text())
                .contains("krijg je binnen een paar minuten een mail");
    }

    @Test
    void remembersEverythingOverARestart() throws Exception {
        Person guessed = product.people().enrolled().person();
        WebClient guesser = new WebClient();
        WebPage page = guesser.get(product.loginUrl());
        for (int i = 0; i < 3; i++) {
            page = guesser.submit(page, Map.of("username", guessed.email(), "password", "Verkeerd-geraden-" + i));
        }
        int failures = failuresOf(guessed);
        assertThat(failures).isPositive();
        Enrolled other = product.people().enrolled();
        String source = WebClient.anotherAddress();
        sprayPasswords(source, WRONG_LOGINS);
        String linkSource = WebClient.anotherAddress();
        tryWrongLinks(linkSource, WRONG_LINKS);
        Invited invited = product.people().invited();
        resend(invited, RESENDS);

        product.restartServer();

        // The number, not the lock: that one lasts a minute, and a start may take longer.
        assertThat(failuresOf(guessed)).as("failures of an account").isEqualTo(failures);
        assertTellsToWait(product.people().logIn(new WebClient(source), other.person()));
        assertTellsToWait(new WebClient(linkSource).get(product.issuer() + "/uitnodiging/" + "B".repeat(43)));
        product.provisioner().post(resendOf(invited)).expect(429);
        assertThat(product.people().logIn(new WebClient(), other.person()).asksFor("otp"))
                .as("everybody else")
                .isTrue();
    }

    @Test
    void showsAPageThatAnybodyUnderstands() {
        String source = WebClient.anotherAddress();
        tryWrongLinks(source, WRONG_LINKS);
        List<NewContextOptions> looks = List.of(
                Browsers.options(),
                Browsers.options().setColorScheme(ColorScheme.DARK),
                Browsers.options().setViewportSize(320, 700),
                Browsers.options()
                        .setViewportSize(320, 700)
                        .setJavaScriptEnabled(false)
                        .setLocale("en"));
        for (int i = 0; i < looks.size(); i++) {
            Page page = product.browsers().open(looks.get(i).setExtraHTTPHeaders(Map.of("X-Forwarded-For", source)));
            page.navigate(product.issuer() + "/uitnodiging/" + "C".repeat(43));
            product.browsers().screenshot(page, "too-many-tries-" + i);
            if (i < looks.size() - 1) {
                assertThat(Accessibility.violations(page)).isEmpty();
            }
        }
    }

    private static void assertTellsToWait(WebPage page) {
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.title()).isEqualTo("Even wachten");
        assertThat(page.text()).containsPattern("Wacht (een minuut|\\d+ minuten)");
        assertThat(page.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 900L);
    }

    private void sprayPasswords(String source, int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> answers = threads.invokeAll(IntStream.range(0, times)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        WebClient browser = new WebClient(source);
                        return browser.submit(
                                        browser.get(product.loginUrl()),
                                        Map.of(
                                                "username",
                                                "niemand.%d@voorbeeld.example".formatted(i),
                                                "password",
                                                "x"))
                                .status();
                    })
                    .toList());
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdown();
        }
    }

    private void tryWrongLinks(String source, int times) {
        WebClient browser = new WebClient(source);
        for (int i = 0; i < times; i++) {
            assertThat(browser.get(product.issuer() + "/uitnodiging/%043d".formatted(i))
                            .status())
                    .isEqualTo(404);
        }
    }

    private WebPage forgetPassword(String source, String address) {
        WebClient browser = new WebClient(source);
        WebPage login = browser.get(product.loginUrl());
        return browser.submit(browser.get(login.linkTo("Wachtwoord vergeten?")), Map.of("username", address));
    }

    private void resend(Invited invited, int times) {
        for (int i = 0; i < times; i++) {
            product.provisioner().post(resendOf(invited)).expect(204);
        }
    }

    private int failuresOf(Person person) {
        String account = product.admin()
                .get("/users?exact=true&email=" + Api.encode(person.email()))
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        return product.admin()
                .get("/attack-detection/brute-force/users/" + account)
                .expect(200)
                .json()
                .path("numFailures")
                .asInt();
    }

    private static String resendOf(Invited invited) {
        return "/invitations/" + invited.invitationId() + "/resend";
    }
}
