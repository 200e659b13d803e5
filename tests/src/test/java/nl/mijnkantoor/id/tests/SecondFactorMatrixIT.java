package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nl.mijnkantoor.id.tests.matrix.MatrixDocument;
import nl.mijnkantoor.id.tests.matrix.SecondFactorMatrix;
import nl.mijnkantoor.id.tests.product.Api;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every way to a token or a session, tried by people without a second factor, with one they did not present, and with one that
 * was deleted after they logged in; and every wall against that, tried alone. What is seen must be what docs/second-factor.md
 * says; {@code -Dmatrix.write=true} writes it there.
 *
 * <p>{@code -Didp.url=…} tries a server that runs already, as a check after a deploy: see the document.
 */
@WithProduct
@Timeout(value = 20, unit = TimeUnit.MINUTES) // It builds and starts a second server.
class SecondFactorMatrixIT {

    @Test
    @DisabledIfSystemProperty(
            named = "idp.url",
            matches = ".+",
            disabledReason = "with -Didp.url only the server there is tried")
    void nobodyGetsInWithoutASecondFactor(Product product) {
        SecondFactorMatrix seen = SecondFactorMatrix.of(product);

        MatrixDocument document = MatrixDocument.at(Path.of(System.getProperty("project.root", "..")));
        document.keepCopy(seen.text());
        System.out.println(seen.text());
        assertThat(seen.broken()).as("could not be tried").isEmpty();
        assertThat(seen.holes()).as("got in").isEmpty();
        if (Boolean.getBoolean("matrix.write")) {
            document.write(seen.text());
        }
        assertThat(document.text())
                .as("docs/second-factor.md; -Dmatrix.write=true writes it")
                .isEqualTo(seen.text());
    }

    @Test
    @EnabledIfSystemProperty(named = "idp.url", matches = ".+", disabledReason = "no server is named with -Didp.url")
    void nobodyGetsInAtThisServer() {
        String url = System.getProperty("idp.url");
        String realm = System.getProperty("idp.realm", Product.REALM);
        Api admin = Api.ofServiceAccount(
                url,
                System.getProperty("idp.clientRealm", "master"),
                System.getProperty("idp.clientId"),
                System.getProperty("idp.clientSecret"));

        SecondFactorMatrix seen = SecondFactorMatrix.of(url, realm, admin.at("/" + realm));

        System.out.println(seen.text());
        assertThat(seen.broken()).as("could not be tried").isEmpty();
        assertThat(seen.holes()).as("got in").isEmpty();
    }
}
