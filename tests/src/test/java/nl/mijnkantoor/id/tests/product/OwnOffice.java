package nl.mijnkantoor.id.tests.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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

    /** The id of the organization. */
    public String id() {
        return id;
    }

    /** Asks to invite somebody with these roles, on behalf of whoever {@code inviter} speaks for. */
    public Answer invite(Api inviter, Person person, String... roles) {
        Map<String, Object> invitation = People.invitation(person);
        invitation.put("office", alias);
        invitation.put("roles", List.of(roles));
        return inviter.post("/invitations", invitation);
    }

    /** Makes somebody a member, too. */
    public void join(Person person) {
        product.admin()
                .postText(
                        path("members"),
                        "application/json",
                        "\"" + product.people().idOf(person) + "\"")
                .expect(201);
    }

    /** Takes somebody out. */
    public void leave(Person person) {
        product.admin().delete(path("members/" + product.people().idOf(person))).expect(204);
    }

    /** Lets a member manage this office, as an admin does it in the console: with a group that carries the role. */
    public void appoint(Person person) {
        product.admin().post(path("groups"), Map.of("name", "beheer")).expect(201);
        String group = group("beheer");
        JsonNode role = product.admin().get("/roles/office-manager").expect(200).json();
        product.admin()
                .post(path("groups/" + group + "/role-mappings/realm"), List.of(role))
                .expect(204);
        product.admin()
                .put(path("groups/" + group + "/members/" + product.people().idOf(person)), Map.of())
                .expect(204);
    }

    /** Lets a manager manage this office no longer. */
    public void dismiss(Person person) {
        product.admin()
                .delete(path("groups/" + group("office-managers") + "/members/"
                        + product.people().idOf(person)))
                .expect(204);
    }

    /** The addresses of the people in the group that invitations make managers members of. */
    public List<String> managers() {
        return emails(path("groups/" + group("office-managers") + "/members"));
    }

    /** The addresses of all members. */
    public List<String> members() {
        return emails(path("members?max=100"));
    }

    /** Switches the office off. */
    public void switchOff() {
        change(office -> office.put("enabled", false));
    }

    /** Takes the office off the platform. */
    public void close() {
        product.admin().delete("/organizations/" + id).expect(204);
    }

    /** Gives the organization another attribute, as an admin does in the console. */
    public void set(String attribute, String value) {
        change(office ->
                office.withObjectProperty("attributes").putArray(attribute).add(value));
    }

    private void change(Consumer<ObjectNode> change) {
        ObjectNode office = (ObjectNode)
                product.admin().get("/organizations/" + id).expect(200).json();
        change.accept(office);
        product.admin().put("/organizations/" + id, office).expect(204);
    }

    private String group(String name) {
        for (JsonNode group : product.admin().get(path("groups")).expect(200).json()) {
            if (group.path("name").asText().equals(name)) {
                return group.path("id").asText();
            }
        }
        throw new AssertionError("No group " + name);
    }

    private List<String> emails(String path) {
        return product.admin().get(path).expect(200).json().findValuesAsText("email");
    }

    private String path(String below) {
        return "/organizations/" + id + "/" + below;
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
