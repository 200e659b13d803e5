package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

    /** What moves, where it is more than Core Web Vitals call good: a page that comes in in pieces is centred anew. */
    private static final String SHIFTS = """
            () => new Promise((done) => {
              const shifts = [];
              let sum = 0;
              const where = (rect) => `${rect.x},${rect.y} ${rect.width}x${rect.height}`;
              const add = (entries) => {
                for (const { value, sources } of entries) {
                  sum += value;
                  for (const { node, previousRect, currentRect } of sources) {
                    shifts.push(`${value}: ${node?.outerHTML ?? node?.data} from ${where(previousRect)} to ${where(currentRect)}`);
                  }
                }
              };
              const observer = new PerformanceObserver((list) => add(list.getEntries()));
              observer.observe({ type: "layout-shift", buffered: true });
              setTimeout(() => { add(observer.takeRecords()); done(sum < 0.1 ? [] : shifts); }, 100);
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

        LoginPage shown = weigh(page, 15 * KB, () -> page.navigate(login), LoginPage::new);

        assertThat(shown.errors()).isEmpty();
        assertThat(requests).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void holdsEveryOtherPageOfTheWayIn() {
        Person person = product.people().invited().person();
        String link = product.people().linkOf(person);
        Page page = product.browsers().open();
        SetPasswordPage setPassword = weigh(page, 40 * KB, () -> page.navigate(link), SetPasswordPage::new);
        setPassword.save(person.password(), person.password());
        LoginPage login = new LoginPage(page);
        EnrolPage enrol = weigh(page, 40 * KB, () -> login.logIn(person.email(), person.password()), EnrolPage::new);
        Totp totp = Totp.of(enrol.secret());
        RecoveryCodesPage codes = weigh(page, 40 * KB, () -> enrol.confirm(totp.code()), RecoveryCodesPage::new);
        codes.confirm();
        new OfficeAppPage(page).logOut().logIn();
        LoginPage again = new LoginPage(page);
        weigh(page, 40 * KB, () -> again.logIn(person.email(), person.password()), OtpPage::new);
    }

    /** What a step and the page it leads to weigh, as if that page was opened for the first time. */
    private <T extends Screen> T weigh(Page page, int bytes, Runnable step, Function<Page, T> next) {
        CDPSession devTools = weighing(page);
        step.run();
        T screen = next.apply(page);
        isWithin(page, bytes);
        devTools.detach();
        return screen;
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
        assertThat((List<?>) page.evaluate(SHIFTS))
                .as("what moves on " + page.title())
                .isEmpty();
    }

    private static String url(JsonObject event) {
        return event.getAsJsonObject("request").get("url").getAsString();
    }
}
