package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.mijnkantoor.id.tests.product.People.Invited;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.RepeatedTest;

/** An invitation is spent once, even by two tabs, two devices or a double click at the same moment. */
@WithProduct
class RaceIT {

    private static final List<String> PASSWORDS = List.of("Zeehond-leest-27-kranten", "Giraffe-bakt-58-broodjes");

    private final Product product;

    RaceIT(Product product) {
        this.product = product;
    }

    @RepeatedTest(3)
    void letsOneOfTwoSimultaneousSubmitsWin() throws Exception {
        Invited invited = product.people().invited();
        String link = product.people().linkOf(invited.person());
        CyclicBarrier bothReady = new CyclicBarrier(PASSWORDS.size());

        List<WebPage> ends;
        ExecutorService people = Executors.newFixedThreadPool(PASSWORDS.size());
        try {
            List<Callable<WebPage>> submits = PASSWORDS.stream()
                    .map(password -> submit(link, password, bothReady))
                    .toList();
            ends = people.invokeAll(submits).stream().map(RaceIT::result).toList();
        } finally {
            people.shutdownNow();
        }

        assertThat(ends).filteredOn(this::isInTheApp).hasSize(1);
        assertThat(ends).filteredOn(end -> !isInTheApp(end)).singleElement().satisfies(loser -> {
            assertThat(loser.title()).isEqualTo("Je account is klaar");
            assertThat(loser.asksFor("password-new")).isFalse();
        });
        for (int i = 0; i < PASSWORDS.size(); i++) {
            assertThat(isPasswordOf(invited, PASSWORDS.get(i))).isEqualTo(isInTheApp(ends.get(i)));
        }
        assertThat(product.people().steps(invited)).containsOnlyOnce("ACCEPTED");
    }

    private Callable<WebPage> submit(String link, String password, CyclicBarrier bothReady) {
        WebClient browser = new WebClient();
        WebPage form = browser.get(link);
        assertThat(form.asksFor("password-new")).isTrue();
        return () -> {
            bothReady.await();
            return browser.submit(
                    form, Map.of("password-new", password, "password-confirm", password), next -> next.toString()
                            .startsWith(product.officeAppUrl()));
        };
    }

    private boolean isInTheApp(WebPage end) {
        return end.url().toString().startsWith(product.officeAppUrl());
    }

    private boolean isPasswordOf(Invited invited, String password) {
        WebClient browser = new WebClient();
        WebPage next = browser.submit(
                browser.get(product.loginUrl()),
                Map.of("username", invited.person().email(), "password", password));
        return next.asksFor("totp");
    }

    private static WebPage result(Future<WebPage> submit) {
        try {
            return submit.get();
        } catch (Exception e) {
            throw new AssertionError("A submit got no answer", e);
        }
    }
}
