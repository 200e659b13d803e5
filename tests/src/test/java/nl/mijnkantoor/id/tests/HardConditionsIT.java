package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.mijnkantoor.id.tests.pages.EnrolPage;
import nl.mijnkantoor.id.tests.pages.ErrorPage;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OfficeAppPage;
import nl.mijnkantoor.id.tests.pages.RecoveryCodesPage;
import nl.mijnkantoor.id.tests.pages.Screen;
import nl.mijnkantoor.id.tests.pages.SetPasswordPage;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;

/** The way in for whoever reads large letters, has a slow network and presses twice, or goes back. */
@WithProduct
class HardConditionsIT {

    private static final int WIDTH = 640;

    private final Product product;

    HardConditionsIT(Product product) {
        this.product = product;
    }

    @Test
    void leadIntoTheOfficeAppWithTextTwiceAsLarge() {
        Page page = product.browsers().open();
        page.setViewportSize(WIDTH, 800);
        Person person = product.people().invited().person();
        page.navigate(product.people().linkOf(person));
        SetPasswordPage setPassword = new SetPasswordPage(page);
        fits(setPassword, "1-set-password");
        setPassword.save(person.password(), person.password());
        fits(new LoginPage(page), "2-login");
        new LoginPage(page).logIn(person.email(), person.password());
        EnrolPage enrol = new EnrolPage(page);
        fits(enrol, "3-enrol");
        enrol.confirm(Totp.of(enrol.secret()).code());
        fits(new RecoveryCodesPage(page), "4-recovery-codes");
        new RecoveryCodesPage(page).confirm();
        new OfficeAppPage(page);
    }

    @Test
    void sendAFormOnceHoweverOftenItIsPressed() {
        Person person = product.people().withPassword().person();
        Page page = product.browsers().open();
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url());
            }
        });
        page.navigate(product.loginUrl());
        new LoginPage(page);
        page.locator("[name='username']").fill(person.email());
        page.locator("[name='password']").fill(person.password());
        devTools(
                page,
                "Network.emulateNetworkConditions",
                "{\"offline\": false, \"latency\": 2000, \"downloadThroughput\": 50000, \"uploadThroughput\": 50000}");

        Object busy = page.evaluate("""
                () => {
                  const button = document.getElementById("kc-login");
                  button.click();
                  button.click();
                  return button.getAttribute("aria-busy");
                }
                """);
        assertThat(busy).isEqualTo("true");
        new EnrolPage(page);
        assertThat(sent).hasSize(1);
    }

    @Test
    void sendAFormAgainWhenSendingItCameToNothing() {
        Person person = product.people().withPassword().person();
        Page page = product.browsers().open();
        page.clock().install();
        page.navigate(product.loginUrl());
        new LoginPage(page);
        page.locator("[name='username']").fill(person.email());
        page.locator("[name='password']").fill(person.password());
        AtomicInteger sent = new AtomicInteger();
        // Leaves the page where it is, as the browser's stop button does.
        page.route("**/login-actions/**", route -> {
            sent.incrementAndGet();
            route.fulfill(new FulfillOptions().setStatus(204));
        });

        press(page);
        page.waitForCondition(() -> sent.get() == 1);
        press(page);
        page.keyboard().press("Escape");
        press(page);
        page.waitForCondition(() -> sent.get() == 2);
        press(page);
        page.clock().fastForward(11_000);
        press(page);
        page.waitForCondition(() -> sent.get() == 3);

        page.unrouteAll();
        page.clock().fastForward(11_000);
        press(page);
        new EnrolPage(page);
    }

    private static void press(Page page) {
        page.evaluate("document.getElementById('kc-login').click()");
    }

    @Test
    void leadOnAfterTheBackButton() {
        Person person = product.people().withPassword().person();
        Page page = product.browsers().open();
        page.navigate(product.loginUrl());
        new LoginPage(page).logIn(person.email(), person.password());
        new EnrolPage(page);

        page.goBack();
        new LoginPage(page).logIn(person.email(), person.password());
        Locator onwards = page.locator("#loginContinueLink");
        onwards.or(page.locator("#totp")).first().waitFor();
        if (onwards.isVisible()) {
            onwards.click();
        }
        EnrolPage enrol = new EnrolPage(page);
        enrol.confirm(Totp.of(enrol.secret()).code());
        new RecoveryCodesPage(page).confirm();
        new OfficeAppPage(page);
    }

    @Test
    void leadOnFromTheMailsLinkWhenTheFirstPageWasOpenTooLong() {
        Person person = product.people().invited().person();
        Page page = product.browsers().open();
        page.navigate(product.people().linkOf(person));
        SetPasswordPage setPassword = new SetPasswordPage(page);
        // What the server keeps of a login is gone after half an hour; without its cookie it is not found either.
        page.context().clearCookies(new ClearCookiesOptions().setName("AUTH_SESSION_ID"));

        setPassword.save(person.password(), person.password());
        ErrorPage away = new ErrorPage(page);
        product.browsers().screenshot(page, "away-too-long");
        assertThat(Accessibility.violations(page)).isEmpty();
        assertThat(away.goOn().address()).isEqualTo(person.email());

        page.context().clearCookies();
        new SetPasswordPage(page).save(person.password(), person.password());
        assertThat(new ErrorPage(page).text())
                .contains("Open die link dan opnieuw")
                .doesNotContain("Verdergaan");
    }

    private static void devTools(Page page, String method, String parameters) {
        JsonObject given = JsonParser.parseString(parameters).getAsJsonObject();
        page.context().newCDPSession(page).send(method, given);
    }

    private void fits(Screen screen, String name) {
        Page page = screen.page();
        // A picture of the whole page puts the letters back to their size.
        devTools(page, "Page.setFontSizes", "{\"fontSizes\": {\"standard\": 32, \"fixed\": 26}}");
        assertThat((String) page.evaluate("getComputedStyle(document.body).fontSize"))
                .isEqualTo("32px");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isEqualTo(WIDTH);
        page.screenshot(
                new ScreenshotOptions().setPath(Path.of("target", "screenshots", "large-text-" + name + ".png")));
    }
}
