package nl.mijnkantoor.id.tests.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.mijnkantoor.id.tests.product.People.Enrolled;

/** An office of a test's own, with its people, and what they do when a phone is lost. */
public final class OwnOffice {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String REQUESTS = "/lost-phone-requests";

    private final Product product;
    private final String alias;
    private final String id;

    private OwnOffice(Product product, String alias, String id) {
        this.product = product;
        this.alias = alias;
        this.id = id;
    }

    /** Opens one without people. */
    public static OwnOffice open(Product product) {
        return open(product, Map.of());
    }

    /** Opens one without people, with attributes of its own. */
    public static OwnOffice open(Product product, Map<String, List<String>> further) {
        String alias = "kantoor-%d-%d".formatted(NUMBER.incrementAndGet(), System.nanoTime());
        Map<String, List<String>> attributes = new HashMap<>(further);
        attributes.put("appClientId", List.of("office-app"));
        Map<String, Object> office = Map.of("name", alias, "alias", alias, "attributes", attributes);
        String location =
                product.admin().post("/organizations", office).expect(201).header("Location");
        return new OwnOffice(product, alias, location.substring(location.lastIndexOf('/') + 1));
    }

    public String alias() {
        return alias;
    }

    /** Somebody of this office who has been in. */
    public Enrolled person() {
        return product.people().enrolledIn(alias);
    }

    /** Somebody who manages this office and has been in. */
    public Enrolled manager() {
        return product.people().enrolledIn(alias, "office-manager");
    }

    /** Makes somebody a member, too. */
    public void join(Person person) {
        product.admin()
                .postText(
                        "/organizations/" + id + "/members",
                        "application/json",
                        "\"" + product.people().idOf(person) + "\"")
                .expect(201);
    }

    /** The admin resources for who has just logged in on the managers' page. */
    public Api as(Enrolled manager) {
        return product.adminOf(product.kantoorbeheerClient()
                .logIn(manager)
                .expect(200)
                .json()
                .path("access_token")
                .asText());
    }

    /** Types address and password, says that the phone is not there, and gets the page on which the office is asked. */
    public static WebPage toAskOffice(Product product, WebClient browser, Person person) {
        WebPage choice = browser.submit(product.people().logIn(browser, person), Map.of("tryAnotherWay", "on"));
        if (!choice.asksFor("authenticationExecution")) {
            return choice;
        }
        String execution =
                choice.html().select("button:contains(Vraag je kantoor)").attr("value");
        return browser.submit(choice, Map.of("authenticationExecution", execution));
    }

    /** Asks the office for help and returns the id of the request. */
    public String ask(Person person) {
        WebClient browser = new WebClient();
        browser.submit(toAskOffice(product, browser, person), Map.of("ask", "on"));
        return requestOf(person).path("id").asText();
    }

    /** The person's newest request, as the platform sees it. */
    public JsonNode requestOf(Person person) {
        String user = product.people().idOf(person);
        for (JsonNode request : product.admin()
                .get(REQUESTS + "?max=100&office=" + alias)
                .expect(200)
                .json()) {
            if (request.path("userId").asText().equals(user)) {
                return product.admin()
                        .get(REQUESTS + "/" + request.path("id").asText())
                        .expect(200)
                        .json();
            }
        }
        throw new AssertionError("No request of " + person.email());
    }

    /** The steps of the person's newest request, oldest first. */
    public List<String> stepsOf(Person person) {
        return requestOf(person).path("timeline").findValuesAsText("step");
    }

    /** Asks, has it approved by the platform, and returns the link of the mail. */
    public String approvedLink(Person person) {
        String request = ask(person);
        product.admin().post(REQUESTS + "/" + request + "/approve").expect(204);
        return product.inbox()
                .newest(person.email(), "Stel je nieuwe telefoon in")
                .link();
    }
}
