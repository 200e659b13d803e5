package nl.mijnkantoor.id.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import nl.mijnkantoor.id.tests.pages.EnrolPage;
import nl.mijnkantoor.id.tests.pages.ErrorPage;
import nl.mijnkantoor.id.tests.pages.LoginPage;
import nl.mijnkantoor.id.tests.pages.OfficeAppPage;
import nl.mijnkantoor.id.tests.pages.RecoveryCodesPage;
import nl.mijnkantoor.id.tests.pages.Screen;
import nl.mijnkantoor.id.tests.pages.SetPasswordPage;
import nl.mijnkantoor.id.tests.product.Accessibility;
import nl.mijnkantoor.id.tests.product.Browsers;
import nl.mijnkantoor.id.tests.product.Person;
import nl.mijnkantoor.id.tests.product.Product;
import nl.mijnkantoor.id.tests.product.Totp;
import nl.mijnkantoor.id.tests.product.WithProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way in under a thumb, with large letters, over a slow network, for whoever presses twice, goes back or was away. */
@WithProduct
class HardConditionsIT {

    private static final int NARROWEST = 320;

    /** A bad connection as the browser's own developer tools have it, under the name 'Fast 3G'. */
    private static final double LATENCY_MS = 562.5;

    private static final int BYTES_A_SECOND = 180_000;

    /** Words in a box that shows only part of them. */
    private static final String CUT_OFF = """
            () => [...document.querySelectorAll("body *")]
                .filter(it => it.checkVisibility() && !it.matches(".sr") && /hidden|clip/.test(getComputedStyle(it).overflowY))
                .filter(it => it.scrollHeight > it.clientHeight + 1)
                .map(it => it.outerHTML)
            """;

    private static final String LOADED_AFTER = "performance.getEntriesByType('navigation')[0].loadEventEnd";

    private final Product product;

    HardConditionsIT(Product product) {
        this.product = product;
    }

    /** What makes it hard; JourneyIT goes the same way without JavaScript alone. */
    private enum Condition {
        SMALL_TOUCH_SCREEN(true, false, false, true),
        LARGE_TEXT(false, true, false, true),
        SLOW_NETWORK(false, false, true, true),
        ALL_OF_THEM_WITHOUT_JAVASCRIPT(true, true, true, false);

        private final boolean small;
        private final boolean large;
        private final boolean slow;
        private final boolean javaScript;

        Condition(boolean small, boolean large, boolean slow, boolean javaScript) {
            this.small = small;
            this.large = large;
            this.slow = slow;
            this.javaScript = javaScript;
        }

        NewContextOptions browser() {
            NewContextOptions options = Browsers.options().setJavaScriptEnabled(javaScript);
            return small
                    ? options.setViewportSize(NARROWEST, 640).setIsMobile(true).setHasTouch(true)
                    : options.setViewportSize(large ? 2 * NARROWEST : 1280, 800);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leadIntoTheOfficeApp(Condition condition) {
        Page page = product.browsers().open(condition.browser());
        if (condition.slow) {
            slowDown(page);
        }
        Person person = product.people().invited().person();
        page.navigate(product.people().linkOf(person));
        SetPasswordPage setPassword = new SetPasswordPage(page);
        fits(setPassword, condition, "1-set-password");
        setPassword.save(person.password(), person.password());
        LoginPage login = new LoginPage(page);
        fits(login, condition, "2-login");
        login.logIn(person.email(), person.password());
        EnrolPage enrol = new EnrolPage(page);
        fits(enrol, condition, "3-enrol");
        // A screen with large letters on it is as good as a small one.
        assertThat(enrol.offersAuthenticatorLink()).isEqualTo(condition.small || condition.large);
        enrol.confirm(Totp.of(enrol.secret()).code());
        RecoveryCodesPage recoveryCodes = new RecoveryCodesPage(page);
        fits(recoveryCodes, condition, "4-recovery-codes");
        recoveryCodes.confirm();
        fits(new OfficeAppPage(page), condition, "5-office-app");
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
        slowDown(page);

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
        goThrough(new EnrolPage(page));
    }

    @Test
    void leadOnWhereWhoeverWasAwayTooLongHadToStop() {
        Person person = product.people().withPassword().person();
        Page page = product.browsers().open();
        page.navigate(product.loginUrl());
        new LoginPage(page);
        forgetLogin(page);
        new LoginPage(page).logIn(person.email(), person.password());

        LoginPage again = new LoginPage(page);
        assertThat(again.text())
                .contains("Je was te lang weg, of je was op de vorige pagina al klaar. Log opnieuw in.");
        again.logIn(person.email(), person.password());
        EnrolPage enrol = new EnrolPage(page);
        forgetLogin(page);
        enrol.confirm("123456");

        again = new LoginPage(page);
        assertThat(again.text())
                .contains("Je was te lang weg, of je was op de vorige pagina al klaar. Log opnieuw in.");
        again.logIn(person.email(), person.password());
        goThrough(new EnrolPage(page));
    }

    private static void goThrough(EnrolPage enrol) {
        enrol.confirm(Totp.of(enrol.secret()).code());
        new RecoveryCodesPage(enrol.page()).confirm();
        new OfficeAppPage(enrol.page());
    }

    /** As the server does half an hour after the last sign of life. */
    private static void forgetLogin(Page page) {
        page.context().clearCookies(new ClearCookiesOptions().setName("AUTH_SESSION_ID"));
    }

    // Without 'enable' the browser takes the conditions and does nothing with them.
    private static void slowDown(Page page) {
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("Network.enable");
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY_MS);
        conditions.addProperty("downloadThroughput", BYTES_A_SECOND);
        conditions.addProperty("uploadThroughput", BYTES_A_SECOND / 2);
        devTools.send("Network.emulateNetworkConditions", conditions);
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

    private void fits(Screen screen, Condition condition, String name) {
        Page page = screen.page();
        if (condition.large) {
            // A picture of the whole page puts the letters back to their size.
            devTools(page, "Page.setFontSizes", "{\"fontSizes\": {\"standard\": 32, \"fixed\": 26}}");
            assertThat((String) page.evaluate("getComputedStyle(document.body).fontSize"))
                    .isEqualTo("32px");
        }
        if (condition.slow) {
            page.waitForLoadState();
            assertThat(((Number) page.evaluate(LOADED_AFTER)).doubleValue())
                    .as("wait for " + name)
                    .isGreaterThan(LATENCY_MS);
        }
        String file = condition.name().toLowerCase(Locale.ROOT) + "-" + name + ".png";
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "screenshots", file)));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isEqualTo(page.viewportSize().width);
        assertThat((List<?>) page.evaluate(CUT_OFF)).as("cut off on " + name).isEmpty();
        if (condition == Condition.SMALL_TOUCH_SCREEN) {
            assertThat(Accessibility.violations(page)).as(name).isEmpty();
        }
    }
}
