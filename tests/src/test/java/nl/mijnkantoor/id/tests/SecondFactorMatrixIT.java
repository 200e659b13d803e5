package nl.mijnkantoor.id.tests;

import nl.mijnkantoor.id.tests.matrix.SecondFactorMatrix;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * Every way to a token or a session, tried by people without a second factor, with one they did not present, and with one that
 * was deleted after they logged in; and every wall against that, tried alone. What was seen stands in docs/second-factor.md.
 */
@WithProduct
class SecondFactorMatrixIT {

    @Test
    @DisabledIfSystemProperty(
            named = "idp.url",
            matches = ".+",
            disabledReason = "only the server at -Didp.url is tried")
    void nobodyGetsInWithoutASecondFactor(Product product) {
        SecondFactorMatrix.of(product);
    }
}
