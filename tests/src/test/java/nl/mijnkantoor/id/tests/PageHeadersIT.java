package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WebPage;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told about our pages and files. */
@WithProduct
class PageHeadersIT {

    private final Product product;

    PageHeadersIT(Product product) {
        this.product = product;
    }

    @Test
    void letNothingRunOnTheLoginPageButOurScripts() {
        isStrict(new WebClient().get(product.loginUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/protocol/openid-connect/auth?client_id=nobody",
                "/uitnodiging/onbekend",
                "/nieuwe-telefoon/onbekend",
                "/login-actions/authenticate"
            })
    void areAsStrictWhereSomethingWentWrong(String path) {
        isStrict(new WebClient().get(product.issuer() + path));
    }

    @Test
    void leaveKeycloaksOwnPagesThePolicyTheyNeed() {
        WebPage frame = new WebClient().get(product.issuer() + "/protocol/openid-connect/login-status-iframe.html");

        assertThat(frame.header("Content-Security-Policy"))
                .contains("script-src 'self' 'unsafe-inline'")
                .doesNotContain("frame-ancestors 'none'");
        assertThat(new WebClient().get(product.issuer() + "/account/").header("Content-Security-Policy"))
                .contains("script-src 'self' 'unsafe-inline'");
    }

    @Test
    void letBrowsersKeepAFileWhoseNameChangesWithItsContent() {
        WebClient browser = new WebClient();
        Element script = browser.get(product.loginUrl()).html().expectFirst("script[src*=mijnkantoor.]");
        String url = script.absUrl("src");

        assertThat(browser.get(url).header("Cache-Control")).contains("max-age=2592000", "immutable");
        String afterAnUpgrade = url.replaceFirst("/resources/[^/]+/", "/resources/abcde/");
        assertThat(browser.get(afterAnUpgrade).status()).isEqualTo(200);
    }

    private static void isStrict(WebPage page) {
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; ")
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src 'self' 'unsafe");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.html().select("script:not([src]), [onload], [onclick], [onsubmit]"))
                .isEmpty();
    }
}
