package nl.mijnkantoor.id.tests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
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
                        Map.of(
                                "name",
                                Product.OFFICE_NAME,
                                "alias",
                                Product.OFFICE,
                                "domains",
                                List.of(),
                                "attributes",
                                Map.of("appClientId", List.of("office-app"))))
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

    /** The same, by what Keycloak's console calls. */
    Actor byConsole(Standing standing) {
        Actor somebody = site.cast().stranger(standing);
        site.admin()
                .postForm(
                        "/organizations/" + office() + "/members/invite-user",
                        Map.of("email", somebody.email(), "firstName", "Matrix", "lastName", "Bakker"))
                .expect(204);
        return site.cast().found(somebody);
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
