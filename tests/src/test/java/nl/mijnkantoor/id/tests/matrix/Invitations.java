package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.Product;

/** Invitations into the office of a site. */
final class Invitations {

    private final Site site;

    private Invitations(Site site) {
        this.site = site;
    }

    static Invitations at(Site site) {
        return new Invitations(site);
    }

    /** Gives a realm the office that the product has. */
    static void openOffice(Site site) {
        site.admin()
                .post(
                        "/organizations",
                        Map.of("name", Product.OFFICE_NAME, "alias", Product.OFFICE, "domains", List.of()))
                .expect(201);
    }

    /** Somebody new, invited by the office; for whom it will turn out is said by the standing. */
    Actor invited(Standing standing) {
        Actor somebody = site.cast().stranger(standing);
        site.admin()
                .post(
                        "/invitations",
                        Map.of(
                                "email",
                                somebody.email(),
                                "firstName",
                                "Matrix",
                                "lastName",
                                "Bakker",
                                "office",
                                Product.OFFICE,
                                "app",
                                "office-app"))
                .expect(201);
        return site.cast().found(somebody);
    }

    /** Somebody new, invited with what Keycloak itself has for it. */
    Actor byKeycloak() {
        Actor somebody = site.cast().stranger(Standing.WITHOUT);
        Answer answer = site.admin()
                .postForm(
                        "/organizations/" + office() + "/members/invite-user",
                        Map.of("email", somebody.email(), "firstName", "Matrix", "lastName", "Bakker"));
        if (answer.status() >= 300) {
            throw new AssertionError("Not invited: " + answer.status() + " " + answer.body());
        }
        return somebody;
    }

    /** The same for somebody with an account. */
    void byKeycloak(Actor actor) {
        Answer answer = site.admin()
                .postForm("/organizations/" + office() + "/members/invite-existing-user", Map.of("id", actor.id()));
        if (answer.status() >= 300) {
            throw new AssertionError("Not invited: " + answer.status() + " " + answer.body());
        }
    }

    private String office() {
        for (JsonNode office : site.admin().get("/organizations").expect(200).json()) {
            if (office.path("alias").asText().equals(Product.OFFICE)) {
                return office.path("id").asText();
            }
        }
        throw new AssertionError("No office " + Product.OFFICE);
    }
}
