package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.mijnkantoor.id.tests.pages.EnrolPage;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OfficeAppPage;
import nl.mijnkantoor.id.tests.pages.OtpPage;
import nl.mijnkantoor.id.tests.pages.RecoveryCodesPage;
import nl.mijnkantoor.id.tests.pages.Screen;
import nl.mijnkantoor.id.tests.pages.SetPasswordPage;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WebClient;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** Pages stay light: few requests, few bytes, nobody else's server, nothing that moves. Whoever adds to them takes away as much. */
@WithProduct
class PageBudgetIT {

    private static final int KB = 1024;

    private static final String SHIFT = """
            () => new Promise((done) => {
              let sum = 0;
              const add = (entries) => { for (const entry of entries) sum += entry.value; };
              const observer = new PerformanceObserver((list) => add(list.getEntries()));
              observer.observe({ type: "layout-shift", buffered: true });
              setTimeout(() => { add(observer.takeRecords()); done(sum); }, 100);
            })
            """;

    private final Product product;
    private final List<String> requests = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    PageBudgetIT(Product product) {
        this.product = product;
    }

    @Test
    void holdsTheLoginPage() {
        String login = new WebClient()
                .get(product.loginUrl(), next -> next.toString().startsWith(product.idpUrl()))
                .url()
                .toString();
        Page page = product.browsers().open();
        CDPSession devTools = weighing(page);

        page.navigate(login);
        assertThat(new LoginPage(page).errors()).isEmpty();

        isWithin(page, 15 * KB);
        assertThat(requests).hasSizeLessThanOrEqualTo(3);
        devTools.detach();
    }

    @Test
    void holdsEveryOtherPageOfTheWayIn() {
        Person person = product.people().invited().person();
        Page page = product.browsers().open();
        page.navigate(product.people().linkOf(person));
        weigh(page, () -> new SetPasswordPage(page));
        new SetPasswordPage(page).save(person.password(), person.password());
        new LoginPage(page).logIn(person.email(), person.password());
        weigh(page, () -> new EnrolPage(page));
        EnrolPage enrol = new EnrolPage(page);
        Totp totp = Totp.of(enrol.secret());
        enrol.confirm(totp.code());
        weigh(page, () -> new RecoveryCodesPage(page));
        new RecoveryCodesPage(page).confirm();
        new OfficeAppPage(page).logOut().logIn();
        new LoginPage(page).logIn(person.email(), person.password());
        weigh(page, () -> new OtpPage(page));
    }

    /** The page once more, as if for the first time. */
    private void weigh(Page page, Supplier<Screen> screen) {
        screen.get();
        CDPSession devTools = weighing(page);
        page.reload();
        screen.get();
        isWithin(page, 40 * KB);
        devTools.detach();
    }

    private CDPSession weighing(Page page) {
        requests.clear();
        sizes.clear();
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.on("Network.requestWillBeSent", event -> {
            if (!url(event).startsWith("data:")) {
                requests.add(url(event));
            }
        });
        devTools.on(
                "Network.loadingFinished",
                event -> sizes.add(event.get("encodedDataLength").getAsInt()));
        devTools.send("Network.enable");
        devTools.send("Network.clearBrowserCache");
        return devTools;
    }

    private void isWithin(Page page, int bytes) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
                .as("bytes of " + page.title())
                .isBetween(1, bytes);
        assertThat(requests).isNotEmpty().allSatisfy(url -> assertThat(url).startsWith(product.idpUrl()));
        assertThat(((Number) page.evaluate(SHIFT)).doubleValue())
                .as("what moves on " + page.title())
                .isZero();
    }

    private static String url(JsonObject event) {
        return event.getAsJsonObject("request").get("url").getAsString();
    }
}
