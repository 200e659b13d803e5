package nl.mijnkantoor.id.tests.product;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chromium. Each page is the first one of a browser of its own: no cookies, nothing in its cache. What a test opened is
 * closed after it. {@code -Dchromium=…} or {@code CHROMIUM} names another Chromium than {@code /usr/bin/chromium}.
 */
public final class Browsers implements AutoCloseable {

    private static final double TIMEOUT_MS = 20_000;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Path screenshots;
    private final List<Page> open = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    Browsers(Path screenshots) {
        this.screenshots = screenshots;
    }

    /** A page of a fresh browser with JavaScript, in Dutch, on a laptop. */
    public Page open() {
        return open(options());
    }

    /** A page of a fresh browser without JavaScript. */
    public Page openWithoutJavaScript() {
        return open(options().setJavaScriptEnabled(false));
    }

    /** A page of a fresh browser, otherwise than usual; begin with {@link #options()}. */
    public Page open(NewContextOptions options) {
        BrowserContext context = browser().newContext(options);
        context.setDefaultTimeout(TIMEOUT_MS);
        context.setDefaultNavigationTimeout(TIMEOUT_MS);
        Page page = context.newPage();
        open.add(page);
        return page;
    }

    /** What a fresh browser is like. */
    public static NewContextOptions options() {
        return new NewContextOptions().setLocale("nl-NL").setViewportSize(1280, 900);
    }

    /** Keeps a picture of the whole page. */
    public void screenshot(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(screenshots.resolve(name + ".png")));
    }

    /** Keeps what the open pages look like, for whoever wonders why a test failed. */
    void keepEvidence(String test) {
        for (int i = 0; i < open.size(); i++) {
            String name = "failed-" + test + "-" + (i + 1);
            screenshot(open.get(i), name);
            try {
                Files.writeString(
                        screenshots.resolve(name + ".html"), open.get(i).content());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void closePages() {
        open.forEach(page -> page.context().close());
        open.clear();
    }

    @Override
    public void close() {
        closePages();
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    private Browser browser() {
        if (browser == null) {
            playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(chromium()).setArgs(ARGUMENTS));
        }
        return browser;
    }

    private static Path chromium() {
        String fromEnvironment = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        return Path.of(System.getProperty("chromium", fromEnvironment));
    }
}
