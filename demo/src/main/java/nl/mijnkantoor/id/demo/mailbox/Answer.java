package nl.mijnkantoor.id.demo.mailbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What is sent back to a request; every one forbids the browser to do more than its page needs. */
final class Answer {

    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // A mail is a stranger's page: it may look as it likes, and open its links, nothing else.
    private static final String MAIL_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; "
                    + "img-src data:; frame-ancestors 'self'";

    private static final Pattern HEAD = Pattern.compile("<head(?:\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);
    private static final String LINKS_IN_A_NEW_TAB = "<base target=\"_blank\">";

    private final int status;
    private final String type;
    private final byte[] body;
    private final String policy;

    private Answer(int status, String type, byte[] body, String policy) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.policy = policy;
    }

    static Answer of(int status, String type, byte[] body) {
        return new Answer(status, type + "; charset=utf-8", body, PAGE_POLICY);
    }

    static Answer text(int status, String text) {
        return of(status, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer mail(String html) {
        var head = HEAD.matcher(html);
        var page = head.find()
                ? html.substring(0, head.end()) + LINKS_IN_A_NEW_TAB + html.substring(head.end())
                : LINKS_IN_A_NEW_TAB + html;
        return new Answer(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), MAIL_POLICY);
    }

    void send(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        var bodiless = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }
}
