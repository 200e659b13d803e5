package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** The login page stays light: few requests, few bytes, nobody else's server. Whoever adds to it has to take away as much. */
@WithProduct
class LoginPageBudgetIT {

    private static final int MAX_REQUESTS = 3;
    private static final int MAX_BYTES = 15 * 1024;

    private final Product product;

    LoginPageBudgetIT(Product product) {
        this.product = product;
    }

    @Test
    void loadsColdWithinItsBudget() {
        String login = new WebClient()
                .get(product.loginUrl(), next -> next.toString().startsWith(product.idpUrl()))
                .url()
                .toString();
        Page page = product.browsers().open();
        CDPSession devTools = page.context().newCDPSession(page);
        List<String> requests = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        devTools.on("Network.requestWillBeSent", event -> requests.add(url(event)));
        devTools.on("Network.loadingFinished", event -> sizes.add(
                event.get("encodedDataLength").getAsInt()));
        devTools.send("Network.enable");

        page.navigate(login);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(new LoginPage(page).errors()).isEmpty();

        List<String> overTheWire =
                requests.stream().filter(url -> !url.startsWith("data:")).toList();
        assertThat(overTheWire)
                .hasSizeLessThanOrEqualTo(MAX_REQUESTS)
                .allSatisfy(url -> assertThat(url).startsWith(product.idpUrl()));
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
                .isBetween(1, MAX_BYTES);
    }

    private static String url(JsonObject event) {
        return event.getAsJsonObject("request").get("url").getAsString();
    }
}
