package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak's own consoles carry our name, mark and colours. */
@WithProduct
class ConsolesIT {

    private final Product product;

    ConsolesIT(Product product) {
        this.product = product;
    }

    @ParameterizedTest
    @CsvSource({
        "/realms/mijnkantoor/account/, MijnKantoor",
        "/admin/mijnkantoor/console/, MijnKantoor ID",
        "/admin/master/console/, MijnKantoor ID"
    })
    void lookLikeOurs(String path, String title) {
        WebClient browser = new WebClient();
        WebPage console = browser.get(product.idpUrl() + path);

        assertThat(console.html().title()).isEqualTo(title);
        Element settings = console.html().expectFirst("#environment");
        String logo = settings.data().replaceAll("(?s).*\"logo\": \"([^\"]+)\".*", "$1");
        String files = settings.data().replaceAll("(?s).*\"resourceUrl\": \"([^\"]+)\".*", "$1");
        for (String file : List.of(
                console.html().select("link[rel=icon]").attr("abs:href"),
                console.html().select("link[href*=console.]").attr("abs:href"),
                product.idpUrl() + files + logo)) {
            WebPage answer = browser.get(file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).as(file).contains("immutable");
        }
    }
}
