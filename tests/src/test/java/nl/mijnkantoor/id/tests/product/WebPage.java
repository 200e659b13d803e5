package nl.mijnkantoor.id.tests.product;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A page as {@link WebClient} got it.
 *
 * @param url where it was in the end, after redirects
 */
public record WebPage(URI url, int status, HttpHeaders headers, Document html) {

    /** The page's heading. */
    public String title() {
        return html.select("h1").text();
    }

    /** Everything a person reads on it. */
    public String text() {
        return html.body().text();
    }

    /** The texts of what matches a CSS selector, in the order of the page. */
    public List<String> texts(String selector) {
        return html.select(selector).eachText();
    }

    /** A header's first value, empty where there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Whether the page has a field of this name. */
    public boolean asksFor(String field) {
        return !html.select("[name=%s]".formatted(field)).isEmpty();
    }

    /** Where a link leads, by its words. */
    public String linkTo(String words) {
        return html.select("a").stream()
                .filter(link -> link.text().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link '%s' on:%n%s".formatted(words, text())))
                .absUrl("href");
    }

    /** The form that has any of these fields; fails the test when there is none. */
    Element formWith(Collection<String> fields) {
        return fields.stream()
                .flatMap(field -> html.select("form:has([name=%s])".formatted(field)).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "None of the fields %s on the page '%s' (%d):%n%s".formatted(fields, title(), status, text())));
    }

    /** The form's fields as the page filled them in. */
    static Map<String, String> fields(Element form) {
        Map<String, String> fields = new TreeMap<>();
        ((FormElement) form).formData().forEach(field -> fields.put(field.key(), field.value()));
        // A button's name is sent only when it is that button that was pressed.
        form.select("input[type=submit], button").eachAttr("name").forEach(fields::remove);
        return fields;
    }
}
