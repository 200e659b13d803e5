package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Eventually;
import nl.mijnkantoor.id.tests.product.OidcClient;
import nl.mijnkantoor.id.tests.product.People;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Password, authenticator app and recovery codes are changed only after a login of their own, with the old password and the old
 * second factor; the person's other sessions end with it.
 */
@WithProduct
class AccountChangesIT {

    private static final String NEW_PASSWORD = "Nijlpaard-danst-41-tango";
    private static final String CODES = "recovery-authn-codes";

    private final Product product;
    private final People people;
    private final OidcClient app;

    AccountChangesIT(Product product) {
        this.product = product;
        this.people = product.people();
        this.app = product.officeAppClient();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE_PASSWORD", "CONFIGURE_TOTP", "CONFIGURE_RECOVERY_AUTHN_CODES", "delete_credential:otp"})
    void asksForPasswordAndCodeAgainRightAfterALogin(String action) {
        Enrolled enrolled = people.enrolled();
        WebClient browser = loggedIn(enrolled);

        WebPage login = app.ask(browser, named(action, enrolled.person()));
        assertThat(login.asksFor("password")).as(login.text()).isTrue();

        WebPage otp = browser.submit(
                login,
                Map.of(
                        "username", enrolled.person().email(),
                        "password", enrolled.person().password()));
        assertThat(otp.asksFor("otp")).as(otp.text()).isTrue();
        WebPage again = browser.submit(otp, Map.of("otp", enrolled.totp().wrongCode()));
        assertThat(again.asksFor("otp")).as(again.text()).isTrue();

        WebPage page = browser.submit(again, Map.of("otp", enrolled.totp().code()));
        assertThat(page.asksFor("cancel-aia")).as(page.text()).isTrue();
    }

    @Test
    void takesARecoveryCodeForTheSecondFactor() {
        Person person = people.withPassword().person();
        WebClient browser = new WebClient();
        WebPage setUp = people.logIn(browser, person);
        WebPage codes = browser.submit(
                setUp,
                Map.of("totp", Totp.of(String.join("", setUp.texts("#secret"))).code()));
        browser.submit(codes, Map.of("kcRecoveryCodesConfirmationCheck", "on"));

        WebPage otp = browser.submit(
                app.ask(browser, "UPDATE_PASSWORD"), Map.of("username", person.email(), "password", person.password()));
        WebPage choice = browser.submit(otp, Map.of("tryAnotherWay", "on"));
        WebPage page = browser.submit(
                recoveryCodePage(browser, choice),
                Map.of("recoveryCodeInput", codes.texts("#codes li").get(0)));

        assertThat(page.asksFor("password-new")).as(page.text()).isTrue();
    }

    @Test
    void leavesEverythingAsItIsWhenThePersonCancels() {
        Enrolled enrolled = people.enrolled();
        WebClient browser = loggedIn(enrolled);
        WebPage page = app.prove(browser, app.ask(browser, "UPDATE_PASSWORD"), enrolled);

        WebPage back = app.submit(
                browser,
                page,
                Map.of("password-new", NEW_PASSWORD, "password-confirm", NEW_PASSWORD, "cancel-aia", "true"));

        assertThat(app.outcome(back)).isEqualTo("cancelled");
        assertThat(app.redeem(back).status()).isEqualTo(200);
        assertThat(app.logIn(enrolled).status()).isEqualTo(200);
    }

    @Test
    void endsTheOtherSessionsWithANewPasswordAndKeepsThisOne() {
        Enrolled enrolled = people.enrolled();
        String elsewhere = refreshToken(app.logIn(enrolled));
        WebClient browser = new WebClient();
        String here = refreshToken(app.logIn(browser, enrolled));

        WebPage page = app.prove(browser, app.ask(browser, "UPDATE_PASSWORD"), enrolled);
        WebPage back =
                app.submit(browser, page, Map.of("password-new", NEW_PASSWORD, "password-confirm", NEW_PASSWORD));

        assertThat(app.outcome(back)).isEqualTo("success");
        assertThat(app.refresh(elsewhere).status()).isEqualTo(400);
        assertThat(app.refresh(here).status()).isEqualTo(200);
    }

    @Test
    void keepsTheOtherSessionsWhenThePersonWantsThat() {
        Enrolled enrolled = people.enrolled();
        String elsewhere = refreshToken(app.logIn(enrolled));
        WebClient browser = new WebClient();

        WebPage page = app.prove(browser, app.ask(browser, "UPDATE_PASSWORD"), enrolled);
        app.submit(
                browser,
                page,
                Map.of("password-new", NEW_PASSWORD, "password-confirm", NEW_PASSWORD, "logout-sessions", "no"));

        assertThat(app.refresh(elsewhere).status()).isEqualTo(200);
    }

    @Test
    void logsThePersonOutAtTheAppsOnOtherDevices() {
        Enrolled enrolled = people.enrolled();
        WebClient elsewhere = new WebClient();
        elsewhere.submit(
                people.logIn(elsewhere, enrolled.person()),
                Map.of("otp", enrolled.totp().code()));
        assertThat(elsewhere.get(product.officeAppUrl() + "/").text())
                .contains(enrolled.person().email());
        WebClient browser = new WebClient();

        WebPage page = app.prove(browser, app.ask(browser, "CONFIGURE_RECOVERY_AUTHN_CODES"), enrolled);
        app.submit(browser, page, Map.of("kcRecoveryCodesConfirmationCheck", "on"));

        Eventually.holds("the logout at the app", () -> !elsewhere
                .get(product.officeAppUrl() + "/")
                .text()
                .contains(enrolled.person().email()));
    }

    @Test
    void removesAnAuthenticatorThatIsNotTheOnlyOneAndEndsTheOtherSessions() {
        Enrolled enrolled = people.enrolled();
        WebClient browser = new WebClient();
        addAuthenticator(browser, enrolled);
        List<String> authenticators = people.credentialsOf(enrolled.person(), "otp");
        assertThat(authenticators).hasSize(2);
        String elsewhere = refreshToken(app.logIn(enrolled));

        WebPage page = app.prove(browser, app.ask(browser, "delete_credential:" + authenticators.get(1)), enrolled);
        WebPage back = app.submit(browser, page, Map.of("accept", "true"));

        assertThat(app.outcome(back)).isEqualTo("success");
        assertThat(people.credentialsOf(enrolled.person(), "otp")).containsExactly(authenticators.get(0));
        assertThat(app.refresh(elsewhere).status()).isEqualTo(400);
    }

    @Test
    void keepsTheOnlyAuthenticatorUntilThereIsANewOne() {
        Enrolled enrolled = people.enrolled();
        String old = people.credentialsOf(enrolled.person(), "otp").get(0);
        WebClient browser = new WebClient();
        WebPage page = app.prove(browser, app.ask(browser, "delete_credential:" + old), enrolled);
        assertThat(page.title()).isEqualTo("Eerst een nieuwe authenticator-app");

        WebPage setUp = app.submit(browser, page, Map.of("accept", "true"));
        assertThat(setUp.asksFor("totp")).as(setUp.text()).isTrue();
        assertThat(people.credentialsOf(enrolled.person(), "otp")).containsExactly(old);
        String elsewhere = refreshToken(app.logIn(enrolled));

        Totp replacement = Totp.of(String.join("", setUp.texts("#secret")));
        WebPage codes = app.submit(browser, setUp, Map.of("totp", replacement.code()));
        assertThat(people.credentialsOf(enrolled.person(), "otp")).hasSize(1).doesNotContain(old);
        WebPage back = app.submit(browser, codes, Map.of("kcRecoveryCodesConfirmationCheck", "on"));

        assertThat(app.redeem(back).status()).isEqualTo(200);
        assertThat(app.refresh(elsewhere).status()).isEqualTo(400);
    }

    @Test
    void handsOutNewRecoveryCodesWhenTheyAreRemoved() {
        Enrolled enrolled = people.enrolled();
        String old = people.credentialsOf(enrolled.person(), CODES).get(0);
        WebClient browser = new WebClient();
        WebPage page = app.prove(browser, app.ask(browser, "delete_credential:" + old), enrolled);

        WebPage codes = app.submit(browser, page, Map.of("accept", "true"));

        assertThat(codes.asksFor("kcRecoveryCodesConfirmationCheck"))
                .as(codes.text())
                .isTrue();
        assertThat(people.credentialsOf(enrolled.person(), CODES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"otp", CODES})
    void removesNothingOverTheAccountApi(String type) {
        Enrolled enrolled = people.enrolled();
        JsonNode tokens =
                product.accountConsoleClient().logIn(enrolled).expect(200).json();
        var account = product.anonymous().as(tokens.path("access_token").asText());
        String credentials = "/realms/mijnkantoor/account/credentials/";
        String id = people.credentialsOf(enrolled.person(), type).get(0);
        assertThat(account.get(credentials).expect(200).body()).contains(id);

        Answer refused = account.delete(credentials + id);
        Answer refusedByType = account.delete(credentials + type + "-id");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refusedByType.status()).isEqualTo(400);
        assertThat(people.credentialsOf(enrolled.person(), type)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE_PASSWORD", "CONFIGURE_TOTP", "CONFIGURE_RECOVERY_AUTHN_CODES"})
    void asksForAFullLoginWhenAnAdminWantsTheChange(String action) {
        Enrolled enrolled = people.enrolled();
        WebClient browser = loggedIn(enrolled);
        product.admin()
                .put("/users/" + people.idOf(enrolled.person()), Map.of("requiredActions", List.of(action)))
                .expect(204);

        WebPage login = browser.get(product.loginUrl());

        assertThat(login.asksFor("password")).as(login.text()).isTrue();
        WebPage page = app.prove(browser, login, enrolled);
        assertThat(page.asksFor("password")).isFalse();
        assertThat(page.url().toString()).contains("execution=" + action);
    }

    private WebClient loggedIn(Enrolled enrolled) {
        WebClient browser = new WebClient();
        app.logIn(browser, enrolled).expect(200);
        return browser;
    }

    private void addAuthenticator(WebClient browser, Enrolled enrolled) {
        WebPage setUp = app.prove(browser, app.ask(browser, "CONFIGURE_TOTP"), enrolled);
        Totp second = Totp.of(String.join("", setUp.texts("#secret")));
        WebPage back = app.submit(browser, setUp, Map.of("totp", second.code(), "userLabel", "Tablet"));
        assertThat(app.outcome(back)).isEqualTo("success");
    }

    private String named(String action, Person person) {
        return action.replace(":otp", ":" + people.credentialsOf(person, "otp").get(0));
    }

    private static WebPage recoveryCodePage(WebClient browser, WebPage choice) {
        return choice.asksFor("recoveryCodeInput")
                ? choice
                : browser.submit(choice, Map.of("authenticationExecution", recoveryCodeChoice(choice)));
    }

    private static String recoveryCodeChoice(WebPage choice) {
        return choice.html().select("[name=authenticationExecution]").stream()
                .filter(button -> button.text().contains("erstelcode"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(choice.text()))
                .attr("value");
    }

    private static String refreshToken(Answer tokens) {
        return tokens.expect(200).json().path("refresh_token").asText();
    }
}
