package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.tests.product.Mail;
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

/** A person hears of every change of password, authenticator app and recovery codes, and of nothing else. */
@WithProduct
class AccountMailsIT {

    private static final String NEW_PASSWORD = "Nijlpaard-danst-41-tango";

    /** What a new person gets on the way in: the invitation, and that the password is set. */
    private static final int ON_THE_WAY_IN = 2;

    private final Product product;
    private final People people;
    private final OidcClient app;

    AccountMailsIT(Product product) {
        this.product = product;
        this.people = product.people();
        this.app = product.officeAppClient();
    }

    @Test
    void tellsOfANewPasswordWithWhenAndFromWhereAndWhatToDo() {
        Enrolled enrolled = people.enrolled();
        WebClient browser = new WebClient();
        WebPage page = app.prove(browser, app.ask(browser, "UPDATE_PASSWORD"), enrolled);

        app.submit(browser, page, Map.of("password-new", NEW_PASSWORD, "password-confirm", NEW_PASSWORD));

        List<Mail> mails = product.inbox().await(enrolled.person().email(), ON_THE_WAY_IN + 1);
        assertThat(mails).hasSize(ON_THE_WAY_IN + 1);
        Mail mail = mails.get(0);
        assertThat(mail.subject()).isEqualTo("Je wachtwoord is gewijzigd");
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part)
                    .contains("Het wachtwoord van je MijnKantoor-account is gewijzigd.")
                    .containsPattern(
                            "Dit gebeurde op \\w+ \\d+ \\w+ \\d{4},? (om )?\\d{2}:\\d{2}, vanaf IP-adres \\S+\\.")
                    .contains("Was jij dit niet?", Product.SUPPORT_URL)
                    .doesNotContain(NEW_PASSWORD, "/realms/");
        }
    }

    @Test
    void tellsOfAPasswordThatWasForgotten() {
        Person person = people.enrolled().person();
        WebClient browser = new WebClient();
        WebPage forgot = browser.get(browser.get(product.loginUrl()).linkTo("Wachtwoord vergeten?"));
        browser.submit(forgot, Map.of("username", person.email()));
        String link =
                product.inbox().await(person.email(), ON_THE_WAY_IN + 1).get(0).link();

        people.setPassword(new WebClient(), link, NEW_PASSWORD);

        assertThat(product.inbox()
                        .await(person.email(), ON_THE_WAY_IN + 2)
                        .get(0)
                        .subject())
                .isEqualTo("Je wachtwoord is gewijzigd");
    }

    @Test
    void tellsOfAnAuthenticatorThatComesAndOfOneThatGoes() {
        Enrolled enrolled = people.enrolled();
        WebClient browser = new WebClient();
        WebPage setUp = app.prove(browser, app.ask(browser, "CONFIGURE_TOTP"), enrolled);
        Totp second = Totp.of(String.join("", setUp.texts("#secret")));
        app.submit(browser, setUp, Map.of("totp", second.code(), "userLabel", "Tablet"));
        assertThat(subjects(enrolled, 1)).containsExactly("Er is een authenticator-app bij je account gekomen");

        String id = people.credentialsOf(enrolled.person(), "otp").get(1);
        WebPage page = app.prove(browser, app.ask(browser, "delete_credential:" + id), enrolled);
        app.submit(browser, page, Map.of("accept", "true"));

        assertThat(subjects(enrolled, 2))
                .containsExactly(
                        "Er is een authenticator-app verwijderd", "Er is een authenticator-app bij je account gekomen");
    }

    @Test
    void tellsOnceOfAnAuthenticatorInThePlaceOfTheOnlyOne() {
        Enrolled enrolled = people.enrolled();
        WebClient browser = new WebClient();
        String old = people.credentialsOf(enrolled.person(), "otp").get(0);
        WebPage setUp = app.submit(
                browser,
                app.prove(browser, app.ask(browser, "delete_credential:" + old), enrolled),
                Map.of("accept", "true"));
        Totp replacement = Totp.of(String.join("", setUp.texts("#secret")));
        WebPage codes = app.submit(browser, setUp, Map.of("totp", replacement.code()));
        app.submit(browser, codes, Map.of("kcRecoveryCodesConfirmationCheck", "on"));
        makeRecoveryCodes(browser, new Enrolled(enrolled.person(), replacement, List.of()));

        assertThat(subjects(enrolled, 2))
                .containsExactly("Je hebt nieuwe herstelcodes", "Je hebt een nieuwe authenticator-app");
    }

    @Test
    void tellsOfNewRecoveryCodes() {
        Enrolled enrolled = people.enrolled();

        makeRecoveryCodes(new WebClient(), enrolled);

        assertThat(subjects(enrolled, 1)).containsExactly("Je hebt nieuwe herstelcodes");
    }

    @Test
    void tellsOfWhatAnAdminChanged() {
        Enrolled enrolled = people.enrolled();
        String user = "/users/" + people.idOf(enrolled.person());
        String authenticator = people.credentialsOf(enrolled.person(), "otp").get(0);

        product.admin()
                .put(user + "/reset-password", Map.of("type", "password", "value", NEW_PASSWORD, "temporary", false))
                .expect(204);
        assertThat(subjects(enrolled, 1)).containsExactly("Je wachtwoord is gewijzigd door een beheerder");
        product.admin().delete(user + "/credentials/" + authenticator).expect(204);

        assertThat(subjects(enrolled, 2).get(0)).isEqualTo("Een beheerder heeft je authenticator-app verwijderd");
        assertThat(product.inbox().newest(enrolled.person().email()).text())
                .contains("Wist je hier niet van?")
                .doesNotContain("IP-adres");
    }

    private void makeRecoveryCodes(WebClient browser, Enrolled enrolled) {
        WebPage codes = app.prove(browser, app.ask(browser, "CONFIGURE_RECOVERY_AUTHN_CODES"), enrolled);
        app.submit(browser, codes, Map.of("kcRecoveryCodesConfirmationCheck", "on"));
    }

    /** The subjects of the mails about changes, newest first, once there are this many. */
    private List<String> subjects(Enrolled enrolled, int changes) {
        List<Mail> mails = product.inbox().await(enrolled.person().email(), ON_THE_WAY_IN + changes);
        return mails.subList(0, mails.size() - ON_THE_WAY_IN).stream()
                .map(Mail::subject)
                .toList();
    }
}
