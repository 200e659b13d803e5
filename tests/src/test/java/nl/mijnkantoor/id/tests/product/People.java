package nl.mijnkantoor.id.tests.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** People, brought as far into the product as a test needs them, by the way real people take. */
public final class People {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Product product;

    People(Product product) {
        this.product = product;
    }

    /** Somebody who is invited.
     *
     * @param invitationId id of the invitation
     */
    public record Invited(Person person, String invitationId) {}

    /** Somebody who can log in.
     *
     * @param totp the authenticator app on the phone
     */
    public record Enrolled(Person person, Totp totp) {}

    /** Somebody nobody has heard of yet. */
    public Person stranger() {
        int number = NUMBER.incrementAndGet();
        return new Person("anna.%d@voorbeeld.example".formatted(number), "Anna", "Bakker", "Kwartel-fietst-93-zolders");
    }

    /** What an office says to invite a person; a test may change it before it is sent. */
    public static Map<String, Object> invitation(Person person) {
        Map<String, Object> invitation = new LinkedHashMap<>();
        invitation.put("email", person.email());
        invitation.put("firstName", person.firstName());
        invitation.put("lastName", person.lastName());
        invitation.put("office", Product.OFFICE);
        return invitation;
    }

    /** Somebody new, invited; the mail may still be on its way. */
    public Invited invited() {
        Person person = stranger();
        JsonNode answer = product.provisioner()
                .post("/invitations", invitation(person))
                .expect(201)
                .json();
        return new Invited(person, answer.path("id").asText());
    }

    /** Where an invitation stands, as the office sees it. */
    public String status(Invited invited) {
        return seenByTheOffice(invited).path("status").asText();
    }

    /** The steps of an invitation's timeline, oldest first, as the office sees them. */
    public List<String> steps(Invited invited) {
        return seenByTheOffice(invited).path("timeline").findValuesAsText("step");
    }

    private JsonNode seenByTheOffice(Invited invited) {
        return product.provisioner()
                .get("/invitations/" + invited.invitationId())
                .json();
    }

    /** The link in the newest mail to a person. */
    public String linkOf(Person person) {
        return product.inbox().newest(person.email()).link();
    }

    /** Somebody who was invited and has set a password, and has never logged in. */
    public Invited withPassword() {
        Invited invited = invited();
        setPassword(new WebClient(), linkOf(invited.person()), invited.person().password());
        return invited;
    }

    /** Somebody who has been in: with password, authenticator app and recovery codes. */
    public Enrolled enrolled() {
        return enrolled(new WebClient());
    }

    /** The same, in this browser. */
    public Enrolled enrolled(WebClient browser) {
        Person person = withPassword().person();
        Totp totp = enrol(browser, logIn(browser, person));
        return new Enrolled(person, totp);
    }

    /** Follows a link to the set-password page and sets a password there. */
    public void setPassword(WebClient browser, String link, String password) {
        WebPage last = browser.submit(
                browser.get(link),
                Map.of("password-new", password, "password-confirm", password),
                next -> next.toString().startsWith(product.officeAppUrl()));
        if (!last.url().toString().startsWith(product.officeAppUrl())) {
            throw new AssertionError("The password was not taken: " + last.text());
        }
    }

    /** Goes to the office app and types address and password; the answer is what is asked for next. */
    public WebPage logIn(WebClient browser, Person person) {
        return browser.submit(
                browser.get(product.loginUrl()), Map.of("username", person.email(), "password", person.password()));
    }

    /** Sets up an authenticator app and recovery codes, and ends in the office app. */
    public Totp enrol(WebClient browser, WebPage setUp) {
        Totp totp = Totp.of(String.join("", setUp.texts("#secret")));
        WebPage recoveryCodes = browser.submit(setUp, Map.of("totp", totp.code()));
        WebPage in = browser.submit(recoveryCodes, Map.of("kcRecoveryCodesConfirmationCheck", "on"));
        if (!in.url().toString().startsWith(product.officeAppUrl())) {
            throw new AssertionError("Not in: " + in.text());
        }
        return totp;
    }
}
