package nl.mijnkantoor.id.themes;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddStyleTagOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where pages and mails are looked at: one browser with one page, and a server that has nothing but the theme's files. */
final class Studio implements AutoCloseable {

    private static final String ADDRESS = Pages.ACTIONS + "gallery";
    private static final String RESOURCES =
            URI.create(ADDRESS).resolve(Pages.RESOURCES).toString() + "/";

    /** The policy our pages are sent with; logging out of several apps, the server allows their frames. */
    private static final String POLICY =
            ThemeFiles.properties("theme/mijnkantoor/login/theme.properties").getProperty("contentSecurityPolicy")
                    + "; frame-src https:";

    private static final List<Integer> PAGE_WIDTHS = List.of(320, 768, 1280);
    private static final List<Integer> MAIL_WIDTHS = List.of(320, 1280);

    private static final String AXE = read(Studio.class.getResource("/axe.min.js"));

    private static final String VIOLATIONS = """
            options => axe.run(document, {iframes: false, resultTypes: ["violations"], ...options})
                .then(result => result.violations.map(rule =>
                    rule.id + ": " + rule.nodes.map(node => node.html + " " + node.failureSummary).join("; ")))
            """;

    /** A mail is shown inside the page of a mail program, which has landmarks. */
    private static final Map<String, ?> NOT_IN_MAILS = without("region", "landmark-one-main");

    private static final Map<String, ?> ALL = without();

    /** What people may ask of their browser who read better with more space between letters, words and lines. */
    private static final String SPACED = "*{line-height:1.5!important;letter-spacing:.12em!important;"
            + "word-spacing:.16em!important}p{margin-bottom:2em!important}";

    private static final int A4_WIDTH = 794;

    /** Whatever can be read and is not in one of the parts, or is not black on white; and the parts that cannot be read. */
    private static final String ON_PAPER = """
            parts => {
              const faults = [];
              const seen = new Set();
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const element = texts.currentNode.parentElement;
                if (!texts.currentNode.data.trim() || !element.checkVisibility()) continue;
                const part = parts.find(selector => element.closest(selector));
                const style = getComputedStyle(element);
                if (!part) faults.push("shows " + texts.currentNode.data.trim());
                else if (style.color !== "rgb(0, 0, 0)") faults.push(part + " is " + style.color);
                seen.add(part);
              }
              for (const element of document.querySelectorAll("*")) {
                const ground = getComputedStyle(element).backgroundColor;
                if (element.checkVisibility() && ground !== "rgba(0, 0, 0, 0)") faults.push(element.tagName + " on " + ground);
              }
              if (getComputedStyle(document.documentElement).colorScheme !== "light") faults.push("is on a dark ground");
              return [...faults, ...parts.filter(part => !seen.has(part)).map(part => "lacks " + part)];
            }
            """;

    /** Controls and pictures that a screen reader would have no name for. */
    private static final Pattern NAMELESS = Pattern.compile(
            "(?m)^\\s*- (?:button|link|textbox|searchbox|checkbox|radio|combobox|listbox|img)(?! \").*$");

    private static final int NOTHING = -1;

    /** Numbers what the keyboard has to reach, in the order of the page; one of a group of radio buttons is enough. */
    private static final String STOPS = """
            () => {
              const groups = new Set();
              const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
                .filter(it => it.checkVisibility() && !it.disabled && it.type !== "hidden")
                .filter(it => it.type !== "radio" || it.checked
                    || !document.querySelector(`[name="${it.name}"]:checked`) && !groups.has(it.name) && groups.add(it.name));
              stops.forEach((it, number) => { it.stop = number; });
              return stops.length;
            }
            """;

    private static final String STOP = """
            () => {
              const it = document.activeElement;
              const ring = it.closest("div.code")?.querySelector("i");
              const seen = ring ? getComputedStyle(ring).boxShadow !== "none" : getComputedStyle(it).outlineStyle !== "none";
              return { number: it.stop ?? -1, seen: it === document.body || seen, html: it.outerHTML };
            }
            """;

    private static final String SOMEBODY = "Sanne de Vries";

    private static final Map<String, ?> COLOURS =
            Map.of("runOnly", Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block")));

    private final ContactSheet sheet;
    private final Playwright playwright =
            Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    private final Page page = browser.newContext(new NewContextOptions()).newPage();
    private final List<String> faults = new ArrayList<>();
    private String html = "";

    Studio(ContactSheet sheet) {
        this.sheet = sheet;
        page.route("**/*", this::serve);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add("console: " + message.text());
            }
        });
        page.onPageError(error -> faults.add("script: " + error));
    }

    /** What is wrong with the sample, one line for each fault; takes its pictures on the way. */
    List<String> faults(Sample sample, String language) {
        boolean mail = sample.type().equals("email");
        faults.clear();
        show(sample, language);
        if (mail) {
            sheet.words(sample, language + ": " + sample.summary().draw(language, SOMEBODY));
        }
        page.evaluate(AXE);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(media(scheme));
            for (int width : mail ? MAIL_WIDTHS : PAGE_WIDTHS) {
                String where = scheme.name().toLowerCase(Locale.ROOT) + " at ";
                page.setViewportSize(width, width < 500 ? 640 : 800);
                fits(where, width);
                if (width == 320 || (width == 1280 && language.equals("nl"))) {
                    Object options = scheme == ColorScheme.DARK ? COLOURS : mail ? NOT_IN_MAILS : ALL;
                    ((List<?>) page.evaluate(VIOLATIONS, options))
                            .forEach(line -> faults.add(where + width + " px: " + line));
                }
                page.screenshot(new ScreenshotOptions()
                        .setType(ScreenshotType.JPEG)
                        .setQuality(50)
                        .setFullPage(true)
                        .setPath(sheet.picture(sample, language, scheme.name().toLowerCase(Locale.ROOT), width)));
            }
        }
        if (!mail && language.equals("nl")) {
            walk();
        }
        page.setViewportSize(PAGE_WIDTHS.get(0), 640);
        page.addStyleTag(new AddStyleTagOptions().setContent(SPACED));
        fits("with more space in its text at ", PAGE_WIDTHS.get(0));
        return List.copyOf(faults);
    }

    /** What is wrong with the sample on paper, of which these parts are all there is to be read. */
    List<String> faultsOnPaper(Sample sample, String language, String... parts) {
        faults.clear();
        show(sample, language);
        // Whoever prefers dark prints on white paper, too.
        page.emulateMedia(media(ColorScheme.DARK).setMedia(Media.PRINT));
        page.setViewportSize(A4_WIDTH, 1123);
        ((List<?>) page.evaluate(ON_PAPER, List.of(parts))).forEach(fault -> faults.add("on paper: " + fault));
        String pdf = new String(page.pdf(new PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
        int pages = pdf.split("/Type /Page\\b", -1).length - 1;
        if (pages != 1) {
            faults.add("on paper: takes " + pages + " pages");
        }
        page.screenshot(new ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(50)
                .setPath(sheet.picture(sample, language, "paper", A4_WIDTH)));
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        return List.copyOf(faults);
    }

    private void show(Sample sample, String language) {
        html = sample.html(language, SOMEBODY);
        page.emulateMedia(media(ColorScheme.LIGHT));
        page.navigate(ADDRESS);
    }

    /** The Tab key comes by everything a person can use, in the order of the page, and stops nowhere unseen or without a name. */
    private void walk() {
        NAMELESS.matcher(page.locator("body").ariaSnapshot())
                .results()
                .forEach(found -> faults.add("has no name: " + found.group().strip()));
        int stops = (int) page.evaluate(STOPS);
        List<Integer> walked = new ArrayList<>();
        for (int i = 0; i <= stops; i++) {
            page.keyboard().press("Tab");
            Map<?, ?> stop = (Map<?, ?>) page.evaluate(STOP);
            walked.add((Integer) stop.get("number"));
            if (Boolean.FALSE.equals(stop.get("seen"))) {
                faults.add("cannot be seen to have the focus: " + stop.get("html"));
            }
        }
        // Between the last and the first there may be the browser itself, or the page as a whole.
        List<Integer> reached =
                walked.stream().filter(stop -> stop != NOTHING).limit(stops).toList();
        List<Integer> expected = IntStream.range(0, stops).boxed().collect(Collectors.toCollection(ArrayList::new));
        if (!reached.isEmpty()) {
            Collections.rotate(expected, -expected.indexOf(reached.get(0)));
        }
        if (!reached.equals(expected)) {
            faults.add("the Tab key goes " + walked + " where the page is " + expected);
        }
    }

    private void fits(String where, int width) {
        int needed = (int) page.evaluate("document.documentElement.scrollWidth");
        if (needed > width) {
            faults.add(where + width + " px: is " + needed + " px wide");
        }
    }

    private static Map<String, ?> without(String... rules) {
        Map<String, Object> switched = new HashMap<>(Map.of("target-size", Map.of("enabled", true)));
        Stream.of(rules).forEach(rule -> switched.put(rule, Map.of("enabled", false)));
        return Map.of("rules", switched);
    }

    /** Without motion, so that a colour is what it will be. */
    private static EmulateMediaOptions media(ColorScheme scheme) {
        return new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
    }

    private void serve(Route route) {
        Request request = route.request();
        String url = request.url();
        if (url.equals(ADDRESS)) {
            route.fulfill(new FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setHeaders(Map.of("Content-Security-Policy", POLICY, "Content-Type", "text/html; charset=utf-8"))
                    .setBody(html));
        } else if (url.startsWith(RESOURCES)) {
            serveFile(route, url.substring(RESOURCES.length()));
        } else if (request.isNavigationRequest()) {
            // Where a form or a script of the page leads to: the page stays.
            route.fulfill(new FulfillOptions().setStatus(204));
        } else {
            faults.add("asks for " + url);
            route.abort();
        }
    }

    private void serveFile(Route route, String file) {
        URL found = ThemeFiles.template("login", "resources/" + file);
        // The office managers' page would begin with a login; it is tested with a server.
        if (found == null && !file.startsWith("kantoorbeheer")) {
            faults.add("has no " + file);
        }
        route.fulfill(new FulfillOptions()
                .setContentType(file.endsWith(".css") ? "text/css" : "text/javascript")
                .setBody(found == null || file.endsWith("/main.js") ? "" : read(found)));
    }

    private static String read(URL file) {
        try (InputStream stream = file.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
