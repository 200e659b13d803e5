package nl.mijnkantoor.id.benchmark;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;

/** Chromium as a modest phone: 412 pixels wide, a processor four times slower, a Fast 3G network, an empty cache. */
final class Phone implements AutoCloseable {

    static final String DESCRIPTION = "412 px, 4x CPU, Fast 3G (1.44 Mbit/s down, 562.5 ms), empty cache";

    private static final int WIDTH = 412;
    private static final int HEIGHT = 915;
    private static final int CPU_SLOWDOWN = 4;
    // The figures of the preset of that name in Chromium's developer tools.
    private static final double LATENCY_MILLIS = 562.5;
    private static final double DOWNLOAD = 1.6 * 1024 * 1024 / 8 * 0.9;
    private static final double UPLOAD = 750.0 * 1024 / 8 * 0.9;
    private static final double TIMEOUT_MILLIS = 60_000;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final String FIRST_PAINT =
            "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime";

    private final Playwright playwright;
    private final Browser browser;

    private Phone(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The Chromium of this machine: the one {@code CHROMIUM} names, or a well-known one. */
    static Optional<Path> chromium(Map<String, String> environment) {
        var named = Optional.ofNullable(environment.get("CHROMIUM")).map(List::of);
        return named
                .orElse(List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Phone start(Path chromium) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            var options =
                    new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS);
            return new Phone(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException e) {
            playwright.close();
            throw new BenchmarkException("%s cannot be started: %s".formatted(chromium, e.getMessage()), e);
        }
    }

    PageLoad load(URI address) {
        var options =
                new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setLocale("nl-NL");
        try (var context = browser.newContext(options);
                var page = context.newPage()) {
            var bytes = new DoubleAdder();
            var requests = new AtomicInteger();
            var devTools = context.newCDPSession(page);
            devTools.on("Network.loadingFinished", event -> {
                var received = event.get("encodedDataLength").getAsDouble();
                // An image inside the style sheet is no request.
                if (received > 0) {
                    bytes.add(received);
                    requests.incrementAndGet();
                }
            });
            devTools.send("Network.enable");
            devTools.send("Network.emulateNetworkConditions", network());
            devTools.send("Emulation.setCPUThrottlingRate", cpu());
            page.navigate(
                    address.toString(),
                    new Page.NavigateOptions()
                            .setWaitUntil(WaitUntilState.NETWORKIDLE)
                            .setTimeout(TIMEOUT_MILLIS));
            page.waitForFunction(FIRST_PAINT);
            var paint = (Number) page.evaluate(FIRST_PAINT);
            return new PageLoad(bytes.sum(), requests.get(), paint.doubleValue());
        } catch (PlaywrightException e) {
            throw new BenchmarkException("The login page cannot be loaded: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static JsonObject network() {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY_MILLIS);
        conditions.addProperty("downloadThroughput", DOWNLOAD);
        conditions.addProperty("uploadThroughput", UPLOAD);
        return conditions;
    }

    private static JsonObject cpu() {
        var rate = new JsonObject();
        rate.addProperty("rate", CPU_SLOWDOWN);
        return rate;
    }
}
