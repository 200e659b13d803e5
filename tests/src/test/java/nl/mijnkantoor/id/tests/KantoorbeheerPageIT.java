package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import nl.mijnkantoor.id.tests.pages.KantoorbeheerPage;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OtpPage;
import nl.mijnkantoor.id.tests.product.Answer;
import nl.mijnkantoor.id.tests.product.OwnOffice;
import nl.mijnkantoor.id.tests.product.People.Enrolled;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** The office managers' page as a browser gets it: what it may do, what it weighs, and that it holds no data. */
@WithProduct
class KantoorbeheerPageIT {

    private static final int MAX_BYTES = 40 * 1024;

    private final Product product;

    KantoorbeheerPageIT(Product product) {
        this.product = product;
    }

    @Test
    void mayOnlyRunItsOwnScriptAndAskItsOwnServer() {
        Answer page =
                product.anonymous().get("/realms/mijnkantoor/kantoorbeheer/").expect(200);

        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                        + "img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Strict-Transport-Security")).startsWith("max-age=");
    }

    @Test
    void leadsToTheAddressWithASlashAtItsEnd() {
        assertThat(product.anonymous()
                        .get("/realms/mijnkantoor/kantoorbeheer")
                        .expect(303)
                        .header("Location"))
                .isEqualTo(product.issuer() + "/kantoorbeheer/");
    }

    @Test
    void isThereOnlyWhereItsClientIs() {
        product.anonymous().get("/realms/master/kantoorbeheer/").expect(404);
        product.anonymous().post("/realms/mijnkantoor/kantoorbeheer/").expect(405);
    }

    @Test
    void loadsColdWithinItsBudget() {
        Enrolled manager = OwnOffice.open(product).manager();
        Page page = product.browsers().open();
        page.navigate(product.issuer() + "/kantoorbeheer/");
        new LoginPage(page).logIn(manager.person().email(), manager.person().password());
        new OtpPage(page).confirm(manager.totp().code());
        new KantoorbeheerPage(page, "Overzicht");
        CDPSession devTools = page.context().newCDPSession(page);
        List<String> requests = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        devTools.on("Network.requestWillBeSent", event -> requests.add(url(event)));
        devTools.on(
                "Network.loadingFinished",
                event -> sizes.add(event.get("encodedDataLength").getAsInt()));
        devTools.send("Network.enable");
        devTools.send("Network.clearBrowserCache");

        // Everything, the way to the login and back included.
        page.reload();
        new KantoorbeheerPage(page, "Overzicht");

        assertThat(requests).allSatisfy(url -> assertThat(url)
                .matches(address -> address.startsWith(product.idpUrl()) || address.startsWith("data:")));
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isBetween(1, MAX_BYTES);
    }

    private static String url(JsonObject event) {
        return event.getAsJsonObject("request").get("url").getAsString();
    }
}
