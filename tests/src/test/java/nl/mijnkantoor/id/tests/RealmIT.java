package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

@WithProduct
class RealmIT {

    private final Product product;

    RealmIT(Product product) {
        this.product = product;
    }

    @Test
    void isThereForDiscovery() {
        var discovery = product.anonymous()
                .get("/realms/mijnkantoor/.well-known/openid-configuration")
                .expect(200)
                .json();

        assertThat(discovery.path("issuer").asText()).isEqualTo(product.issuer());
    }

    @Test
    void people() {
        product.people().enrolled();
    }
}
