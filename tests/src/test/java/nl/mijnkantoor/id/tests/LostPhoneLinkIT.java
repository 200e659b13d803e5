package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.mijnkantoor.id.tests.pages.AskOfficePage;
import nl.mijnkantoor.id.tests.pages.NewPhonePage.Outcome;
import nl.mijnkantoor.id.tests.product.OwnOffice;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What the link to a new phone is good for: with the password, for the person, once, and for nothing else. */
@WithProduct
class LostPhoneLinkIT {

    private final Product product;
    private OwnOffice office;
    private Enrolled person;

    LostPhoneLinkIT(Product product) {
        this.product = product;
    }

    @BeforeEach
    void somebodyOfAnOfficeLostThePhone() {
        office = OwnOffice.open(product);
        person = office.person();
    }

    @Test
    void needsThePasswordToo() {
        WebPage page = new WebClient().get(office.approvedLink(person.person()));

        assertThat(page.asksFor("password")).isTrue();
        assertThat(page.asksFor("totp")).isFalse();
    }

    @Test
    void saysWhatItIsForAndCountsNoStepsOfSomebodyNew() {
        WebClient browser = new WebClient();
        String link = office.approvedLink(person.person());
        assertThat(browser.get(link).text()).contains("Log in om je nieuwe telefoon in te stellen");

        Step step = follow(browser, link);
        WebPage codes =
                browser.submit(step.page(), Map.of("totp", secretOf(step.page()).code()));

        assertThat(step.page().text()).doesNotContain("Stap");
        assertThat(codes.asksFor("kcRecoveryCodesConfirmationCheck")).isTrue();
        assertThat(codes.text()).doesNotContain("Stap");
        assertThat(browser.get(product.loginUrl()).text()).doesNotContain("nieuwe telefoon");
    }

    @Test
    void isNeededToo() {
        office.approvedLink(person.person());

        assertThat(logIn(new WebClient()).asksFor("otp")).isTrue();
    }

    @Test
    void isWorthNothingToSomebodyElse() {
        WebClient browser = new WebClient();
        Enrolled somebodyElse = office.person();
        browser.get(office.approvedLink(person.person()));

        WebPage page = product.people().logIn(browser, somebodyElse.person());

        assertThat(page.asksFor("otp")).isTrue();
        assertThat(product.people()
                        .isIn(browser.submit(
                                page, Map.of("otp", somebodyElse.totp().code()))))
                .isTrue();
    }

    @Test
    void staysGoodHoweverOftenAScannerOpensIt() {
        String link = office.approvedLink(person.person());
        for (int i = 0; i < 3; i++) {
            new WebClient().head(link);
            new WebClient().get(link);
        }

        setUp(follow(new WebClient(), link));

        assertThat(office.stepsOf(person.person())).containsExactly("REQUESTED", "APPROVED", "DONE");
    }

    @Test
    void isGoodForOnePhone() {
        String link = office.approvedLink(person.person());
        WebClient browser = new WebClient();
        setUp(follow(browser, link));

        assertThat(new WebClient().get(link).title()).isEqualTo(Outcome.DONE.heading());
        assertThat(logIn(new WebClient()).asksFor("otp")).isTrue();
    }

    @RepeatedTest(3)
    void letsOneOfTwoBrowsersWin() throws Exception {
        String link = office.approvedLink(person.person());

        List<WebPage> ends = together(() -> {
            Step step = follow(new WebClient(), link);
            String code = secretOf(step.page()).code();
            return () -> step.browser().submit(step.page(), Map.of("totp", code));
        });

        assertThat(ends)
                .filteredOn(end -> end.asksFor("kcRecoveryCodesConfirmationCheck"))
                .hasSize(1);
        assertThat(ends)
                .filteredOn(end -> end.title().equals(Outcome.DONE.heading()))
                .hasSize(1);
        assertThat(product.people().credentialsOf(person.person(), "otp")).hasSize(1);
        assertThat(office.stepsOf(person.person())).containsOnlyOnce("DONE");
    }

    @Test
    void endsTheOldPhoneTheOldCodesAndTheSessionsElsewhere() {
        String refreshToken = product.officeAppClient()
                .logIn(person)
                .expect(200)
                .json()
                .path("refresh_token")
                .asText();
        String link = office.approvedLink(person.person());

        Totp newPhone = setUp(follow(new WebClient(), link));

        product.officeAppClient().refresh(refreshToken).expect(400);
        assertThat(product.people().isIn(withCode(newPhone.code()))).isTrue();
        assertThat(withCode(person.totp().code()).asksFor("otp")).isTrue();
        WebClient browser = new WebClient();
        WebPage withOldCode = browser.submit(
                product.people().logInWithoutPhone(browser, person.person()),
                Map.of("recoveryCodeInput", person.recoveryCodes().get(0)));
        assertThat(withOldCode.asksFor("recoveryCodeInput")).isTrue();
    }

    @Test
    void letsNoRunningSessionStandInForThePassword() {
        WebClient browser = new WebClient();
        browser.submit(logIn(browser), Map.of("otp", person.totp().code()));
        String link = office.approvedLink(person.person());

        WebPage loggedIn = browser.get(link);

        assertThat(loggedIn.title()).isEqualTo(Outcome.LOGGED_IN.heading());
        WebPage login = browser.press(loggedIn, "kc-new-phone-form");
        assertThat(login.asksFor("password")).isTrue();
        WebPage setUp = browser.submit(
                login,
                Map.of(
                        "username", person.person().email(),
                        "password", person.person().password()));
        assertThat(setUp.asksFor("totp")).isTrue();
        setUp(new Step(browser, setUp));
    }

    @Test
    void isRefusedAtTheLastMomentWhenTheRequestWasWithdrawnMeanwhile() {
        String link = office.approvedLink(person.person());
        Step step = follow(new WebClient(), link);
        WebClient elsewhere = new WebClient();
        elsewhere.press(elsewhere.get(link + "/annuleren"), "kc-new-phone-form");

        WebPage end = step.browser()
                .submit(step.page(), Map.of("totp", secretOf(step.page()).code()));

        assertThat(end.title()).isEqualTo(Outcome.UNKNOWN.heading());
        assertThat(product.people().isIn(withCode(person.totp().code()))).isTrue();
    }

    @Test
    void changesNothingBeforeTheNewPhoneIsSetUp() {
        Step step = follow(new WebClient(), office.approvedLink(person.person()));

        step.browser().submit(step.page(), Map.of("totp", secretOf(step.page()).wrongCode()));

        assertThat(office.requestOf(person.person()).path("status").asText()).isEqualTo("APPROVED");
        assertThat(product.people().credentialsOf(person.person(), "otp")).hasSize(1);
        assertThat(product.people().isIn(withCode(person.totp().code()))).isTrue();
    }

    @Test
    void handsOutNoRecoveryCodesInPlaceOfAPhone() {
        WebClient browser = new WebClient();
        browser.get(office.approvedLink(person.person()));
        WebPage login = browser.get(product.officeAppClient().actionUrl("CONFIGURE_RECOVERY_AUTHN_CODES"));

        WebPage next = browser.submit(
                login,
                Map.of(
                        "username", person.person().email(),
                        "password", person.person().password()));

        assertThat(next.asksFor("kcRecoveryCodesConfirmationCheck")).isFalse();
    }

    @Test
    void doesNothingBeforeTheCoolingOffIsOver() {
        String link = office.approvedLink(person.person());
        WebClient browser = new WebClient();
        browser.get(link);
        age(Duration.ofHours(-1));

        assertThat(logIn(browser).asksFor("otp")).isTrue();
        WebPage page = new WebClient().get(link);
        assertThat(page.title()).isEqualTo(Outcome.NOT_YET.heading());
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("MIJNKANTOOR"));
    }

    @Test
    void speaksTheLanguageOfThePersonAndNotTheBrowsers() {
        String account = "/users/" + product.people().idOf(person.person());
        ObjectNode user = (ObjectNode) product.admin().get(account).expect(200).json();
        user.withObjectProperty("attributes").putArray("locale").add("nl");
        product.admin().put(account, user).expect(204);
        String link = office.approvedLink(person.person());
        age(Duration.ofHours(-1));

        assertThat(new WebClient().sending("Accept-Language", "en").get(link).title())
                .isEqualTo(Outcome.NOT_YET.heading());
    }

    @Test
    void expires() {
        String link = office.approvedLink(person.person());
        WebClient browser = new WebClient();
        browser.get(link);
        age(Duration.ofHours(25));

        assertThat(logIn(browser).asksFor("otp")).isTrue();
        assertThat(new WebClient().get(link).title()).isEqualTo(Outcome.EXPIRED.heading());
        assertThat(office.requestOf(person.person()).path("status").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void travelsInACookieThatOnlyThisRealmGetsToSee() {
        WebPage redirect = new WebClient().get(office.approvedLink(person.person()), next -> true);

        assertThat(redirect.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("MIJNKANTOOR_NEW_PHONE="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/realms/mijnkantoor/", "Max-Age=3600");
    }

    @Test
    void isPointlessOnceThePersonLogsInWithThePhoneAfterAll() {
        String manager = office.manager().person().email();
        // The server remembers from this login that nothing is open.
        withCode(person.totp().code());
        office.ask(person.person());

        withCode(person.totp().code());

        assertThat(office.requestOf(person.person()).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(office.stepsOf(person.person())).containsExactly("REQUESTED", "FOUND");
        product.inbox().newest(manager, "Anna Bakker heeft toch geen hulp nodig");
    }

    @Test
    void isPointlessOnceThePersonLogsInWithARecoveryCode() {
        String link = office.approvedLink(person.person());
        WebClient browser = new WebClient();

        browser.submit(
                product.people().logInWithoutPhone(browser, person.person()),
                Map.of("recoveryCodeInput", person.recoveryCodes().get(0)));

        assertThat(office.stepsOf(person.person())).containsExactly("REQUESTED", "APPROVED", "FOUND");
        assertThat(new WebClient().get(link).title()).isEqualTo(Outcome.UNKNOWN.heading());
    }

    @Test
    void isAskedForOnceHoweverOftenTheButtonIsPressed() throws Exception {
        List<WebPage> ends = together(() -> {
            WebClient browser = new WebClient();
            WebPage ask = OwnOffice.toAskOffice(product, browser, person.person());
            return () -> browser.submit(ask, Map.of("ask", "on"));
        });

        assertThat(ends).allSatisfy(end -> assertThat(end.title()).isEqualTo(AskOfficePage.State.ASKED.heading()));
        assertThat(office.stepsOf(person.person())).containsExactly("REQUESTED");
        WebPage again = OwnOffice.toAskOffice(product, new WebClient(), person.person());
        assertThat(again.title()).isEqualTo(AskOfficePage.State.ASKED.heading());
        assertThat(again.asksFor("ask")).isFalse();
        assertThat(product.inbox().all(person.person().email()))
                .filteredOn(mail -> mail.subject().equals("Je vraagt om een nieuwe telefoon in te stellen"))
                .hasSize(1);
    }

    @Test
    void isAskedForAFewTimesADayAtMost() {
        for (int i = 0; i < 3; i++) {
            String id = office.ask(person.person());
            product.admin().post("/lost-phone-requests/" + id + "/refuse").expect(204);
        }
        WebClient browser = new WebClient();

        WebPage refused = browser.submit(OwnOffice.toAskOffice(product, browser, person.person()), Map.of("ask", "on"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(office.requestOf(person.person()).path("status").asText()).isEqualTo("REFUSED");
    }

    @Test
    void isNotOfferedToWhoDoesNotKnowThePassword() {
        WebClient browser = new WebClient();
        WebPage page = browser.submit(
                browser.get(product.loginUrl()),
                Map.of("username", person.person().email(), "password", "Niet-mijn-wachtwoord-1"));

        assertThat(page.asksFor("tryAnotherWay")).isFalse();
        assertThat(page.asksFor("password")).isTrue();
    }

    private record Step(WebClient browser, WebPage page) {}

    private Step follow(WebClient browser, String link) {
        WebPage page = browser.submit(
                browser.get(link),
                Map.of(
                        "username", person.person().email(),
                        "password", person.person().password()));
        assertThat(page.asksFor("totp")).as(page.text()).isTrue();
        return new Step(browser, page);
    }

    private Totp setUp(Step step) {
        return product.people().enrol(step.browser(), step.page());
    }

    private static Totp secretOf(WebPage setUp) {
        return Totp.of(String.join("", setUp.texts("#secret")));
    }

    private WebPage logIn(WebClient browser) {
        return product.people().logIn(browser, person.person());
    }

    private WebPage withCode(String code) {
        WebClient browser = new WebClient();
        return browser.submit(logIn(browser), Map.of("otp", code));
    }

    private void age(Duration by) {
        product.database()
                .ageLostPhone(office.requestOf(person.person()).path("id").asText(), by);
    }

    /** Brings two browsers as far as their last submit, then lets both submit at once. */
    private static List<WebPage> together(Callable<Callable<WebPage>> preparation) throws Exception {
        List<Callable<WebPage>> submits = List.of(preparation.call(), preparation.call());
        CyclicBarrier bothReady = new CyclicBarrier(submits.size());
        ExecutorService people = Executors.newFixedThreadPool(submits.size());
        try {
            return people
                    .invokeAll(submits.stream()
                            .<Callable<WebPage>>map(submit -> () -> {
                                bothReady.await();
                                return submit.call();
                            })
                            .toList())
                    .stream()
                    .map(LostPhoneLinkIT::result)
                    .toList();
        } finally {
            people.shutdownNow();
        }
    }

    private static WebPage result(Future<WebPage> submit) {
        try {
            return submit.get();
        } catch (Exception e) {
            throw new AssertionError("A submit got no answer", e);
        }
    }
}
