package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.People.Invited;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/**
 * A code is good for one login, and a person gets one first authenticator, even when several browsers act at one moment.
 * Keycloak's protection against guessing, which lets one of several logins at a time through, is out of the way here.
 */
@WithProduct
class SecondFactorRaceIT {

    private static final int BROWSERS = 4;

    private final Product product;

    SecondFactorRaceIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void nothingElseKeepsTheBrowsersApart() {
        protectAgainstGuessing(false);
    }

    @AfterEach
    void asItWas() {
        protectAgainstGuessing(true);
    }

    @RepeatedTest(3)
    void takesOneCodeOfThePhoneOnce() throws Exception {
        Enrolled enrolled = product.people().enrolled();
        String code = enrolled.totp().code();

        List<WebPage> ends = together(browser -> {
            WebPage page = product.people().logIn(browser, enrolled.person());
            return () -> browser.submit(page, Map.of("otp", code));
        });

        assertThat(ends).filteredOn(product.people()::isIn).hasSize(1);
        assertThat(ends).filteredOn(end -> end.asksFor("otp")).hasSize(BROWSERS - 1);
    }

    @RepeatedTest(3)
    void takesOneRecoveryCodeOnce() throws Exception {
        Enrolled enrolled = product.people().enrolled();
        String code = enrolled.recoveryCodes().get(0);

        List<WebPage> ends = together(browser -> {
            WebPage page = product.people().logInWithoutPhone(browser, enrolled.person());
            return () -> browser.submit(page, Map.of("recoveryCodeInput", code));
        });

        assertThat(ends).filteredOn(end -> end.asksFor("phone")).hasSize(1);
        assertThat(ends)
                .filteredOn(end -> end.asksFor("recoveryCodeInput") && end.status() == 200)
                .hasSize(BROWSERS - 1);
    }

    @RepeatedTest(3)
    void setsUpOneFirstAuthenticator() throws Exception {
        Person person = product.people().withPassword().person();

        List<WebPage> ends = together(browser -> {
            WebPage page = product.people().logIn(browser, person);
            String code = Totp.of(String.join("", page.texts("#secret"))).code();
            return () -> browser.submit(page, Map.of("totp", code));
        });

        assertThat(ends)
                .filteredOn(end -> end.asksFor("kcRecoveryCodesConfirmationCheck"))
                .hasSize(1);
        assertThat(ends).filteredOn(end -> end.status() == 403).hasSize(BROWSERS - 1);
    }

    @RepeatedTest(2)
    void notesTheFirstLoginOnce() throws Exception {
        Invited invited = product.people().withPassword();
        WebClient first = new WebClient();
        Totp totp = product.people().enrol(first, product.people().logIn(first, invited.person()));
        product.database().forgetStep(invited.invitationId(), "FIRST_LOGIN");

        List<WebPage> ends = together(2, browser -> {
            WebPage page = product.people().logIn(browser, invited.person());
            String code = totp.code();
            return () -> browser.submit(page, Map.of("otp", code));
        });

        assertThat(ends).allMatch(product.people()::isIn);
        assertThat(product.people().steps(invited)).containsOnlyOnce("ENROLLED", "FIRST_LOGIN");
    }

    private void protectAgainstGuessing(boolean on) {
        ObjectNode realm = (ObjectNode) product.admin().get("").json();
        product.admin().put("", realm.put("bruteForceProtected", on)).expect(204);
    }

    /** Brings each browser as far as its last submit, then lets all of them submit at once. */
    private static List<WebPage> together(Preparation preparation) throws Exception {
        return together(BROWSERS, preparation);
    }

    private static List<WebPage> together(int browsers, Preparation preparation) throws Exception {
        List<Callable<WebPage>> submits = IntStream.range(0, browsers)
                .mapToObj(i -> preparation.of(new WebClient()))
                .toList();
        CyclicBarrier allReady = new CyclicBarrier(browsers);
        ExecutorService people = Executors.newFixedThreadPool(browsers);
        try {
            return people
                    .invokeAll(submits.stream()
                            .<Callable<WebPage>>map(submit -> () -> {
                                allReady.await();
                                return submit.call();
                            })
                            .toList())
                    .stream()
                    .map(SecondFactorRaceIT::result)
                    .toList();
        } finally {
            people.shutdownNow();
        }
    }

    /** What a browser does before the moment that counts; it returns what it does then. */
    private interface Preparation {
        Callable<WebPage> of(WebClient browser);
    }

    private static WebPage result(Future<WebPage> submit) {
        try {
            return submit.get();
        } catch (Exception e) {
            throw new AssertionError("A submit got no answer", e);
        }
    }
}
