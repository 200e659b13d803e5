package nl.mijnkantoor.id.tests.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

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
     * @param recoveryCodes in the order in which they are asked for
     */
    public record Enrolled(Person person, Totp totp, List<String> recoveryCodes) {}

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
        return invited(person, invitation(person));
    }

    /** Somebody who was invited before, invited once more by the same office. */
    public Invited invitedAgain(Person person) {
        return invited(person, invitation(person));
    }

    /** Somebody new, invited with something more to be said. */
    public Invited invited(String field, Object value) {
        Person person = stranger();
        Map<String, Object> invitation = invitation(person);
        invitation.put(field, value);
        return invited(person, invitation);
    }

    private Invited invited(Person person, Map<String, Object> invitation) {
        JsonNode answer = product.provisioner()
                .post("/invitations", invitation)
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

    /** The first step of this name in an invitation's timeline, as the office sees it. */
    public JsonNode step(Invited invited, String name) {
        JsonNode timeline = seenByTheOffice(invited).path("timeline");
        return StreamSupport.stream(timeline.spliterator(), false)
                .filter(step -> step.path("step").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No step " + name + " in " + timeline));
    }

    /** An invitation as the office sees it. */
    public JsonNode seenByTheOffice(Invited invited) {
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
        return enrolled(browser, withPassword().person());
    }

    /** The same, in an office of the test's own, with these roles. */
    public Enrolled enrolledIn(String office, String... roles) {
        Person person = stranger();
        Map<String, Object> invitation = invitation(person);
        invitation.put("office", office);
        invitation.put("roles", List.of(roles));
        invited(person, invitation);
        setPassword(new WebClient(), linkOf(person), person.password());
        return enrolled(new WebClient(), person);
    }

    private Enrolled enrolled(WebClient browser, Person person) {
        WebPage setUp = logIn(browser, person);
        Totp totp = Totp.of(String.join("", setUp.texts("#secret")));
        WebPage codes = browser.submit(setUp, Map.of("totp", totp.code()));
        confirm(browser, codes);
        return new Enrolled(person, totp, codes.texts("#codes li"));
    }

    /** A token of a client that acts for itself and has these rights over the realm, which may be none. */
    public String tokenOfService(String... rights) {
        String clientId = "service-" + System.nanoTime();
        String secret = "a-secret-of-a-test-" + System.nanoTime();
        Api admin = product.admin();
        String location = admin.post(
                        "/clients", Map.of("clientId", clientId, "secret", secret, "serviceAccountsEnabled", true))
                .expect(201)
                .header("Location");
        String user = admin.get(
                        "/clients/" + location.substring(location.lastIndexOf('/') + 1) + "/service-account-user")
                .expect(200)
                .json()
                .path("id")
                .asText();
        String management = admin.get("/clients?clientId=realm-management")
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        for (String right : rights) {
            JsonNode role = admin.get("/clients/" + management + "/roles/" + right)
                    .expect(200)
                    .json();
            admin.post("/users/" + user + "/role-mappings/clients/" + management, List.of(role))
                    .expect(204);
        }
        return product.anonymous()
                .postForm(
                        "/realms/mijnkantoor/protocol/openid-connect/token",
                        Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    /** The id of a person's user. */
    public String idOf(Person person) {
        return product.admin()
                .get("/users?exact=true&email=" + Api.encode(person.email()))
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    /** The ids of a person's credentials of one type, such as {@code otp}, in the order in which they were set up. */
    public List<String> credentialsOf(Person person, String type) {
        JsonNode credentials = product.admin()
                .get("/users/" + idOf(person) + "/credentials")
                .expect(200)
                .json();
        return StreamSupport.stream(credentials.spliterator(), false)
                .filter(credential -> credential.path("type").asText().equals(type))
                .map(credential -> credential.path("id").asText())
                .toList();
    }

    /** A token as good as any, of a client that may do nothing. */
    public String tokenWithoutPermissions() {
        return tokenOfService();
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
        confirm(browser, browser.submit(setUp, Map.of("totp", totp.code())));
        return totp;
    }

    /** Goes to the office app, types address and password, and says that the phone is not there. */
    public WebPage logInWithoutPhone(WebClient browser, Person person) {
        return withoutPhone(browser, logIn(browser, person));
    }

    /** Says, where the code of the phone is asked for, that the phone is not there. */
    public WebPage withoutPhone(WebClient browser, WebPage otp) {
        WebPage choice = browser.submit(otp, Map.of("tryAnotherWay", "on"));
        if (choice.asksFor("recoveryCodeInput")) {
            return choice;
        }
        String execution = choice.html().select("button:contains(Herstelcode)").attr("value");
        return browser.submit(choice, Map.of("authenticationExecution", execution));
    }

    /** Whether a page is the office app's, which only who is logged in gets to see. */
    public boolean isIn(WebPage page) {
        return page.url().toString().startsWith(product.officeAppUrl());
    }

    private void confirm(WebClient browser, WebPage recoveryCodes) {
        WebPage in = browser.submit(recoveryCodes, Map.of("kcRecoveryCodesConfirmationCheck", "on"));
        if (!isIn(in)) {
            throw new AssertionError("Not in: " + in.text());
        }
    }
}
