package nl.mijnkantoor.id.demo.mailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The mailbox over HTTP: its page, the mails' own pages, and the API. */
final class MailboxHttp {

    private static final Pattern MESSAGE = Pattern.compile("/api/v1/message/([\\w-]+)(/headers|/raw)?");
    private static final Pattern VIEW = Pattern.compile("/view/([\\w-]+)\\.(html|txt)");
    private static final int LONGEST_BODY = 1 << 20;

    private final HttpServer server;
    private final ExecutorService workers;
    private final Inbox inbox;
    private final ObjectMapper json = new ObjectMapper();

    private MailboxHttp(HttpServer server, ExecutorService workers, Inbox inbox) {
        this.server = server;
        this.workers = workers;
        this.inbox = inbox;
    }

    static MailboxHttp start(String host, int port, Inbox inbox) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 0);
        var workers = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "mailbox-http");
            thread.setDaemon(true);
            return thread;
        });
        var http = new MailboxHttp(server, workers, inbox);
        server.setExecutor(workers);
        server.createContext("/", http::handle);
        server.start();
        return http;
    }

    int port() {
        return server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange);
            } catch (RuntimeException e) {
                answer = Answer.text(500, "This mail cannot be shown.");
            }
            answer.send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var method = exchange.getRequestMethod();
        if (path.equals("/api/v1/messages") && method.equals("DELETE")) {
            return delete(exchange);
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Answer.text(405, "Method not allowed");
        }
        if (path.equals("/api/v1/messages")) {
            return list(Query.of(exchange));
        }
        var message = MESSAGE.matcher(path);
        if (message.matches()) {
            return message(message.group(1), message.group(2) == null ? "" : message.group(2));
        }
        var view = VIEW.matcher(path);
        if (view.matches()) {
            return view(view.group(1), view.group(2).equals("html"));
        }
        return PageFiles.find(path).orElseGet(MailboxHttp::notFound);
    }

    private Answer list(Query query) {
        var all = inbox.mails();
        var from = Math.min(query.number("start", 0), all.size());
        var limit = query.number("limit", all.size());
        var shown = all.stream().skip(from).limit(limit).map(MailJson::summary).toList();
        return json(Map.of(
                "total", all.size(),
                "messages_count", all.size(),
                "count", shown.size(),
                "start", from,
                "messages", shown));
    }

    private Answer message(String id, String part) {
        if (part.equals("/raw")) {
            return inbox.raw(id).map(raw -> Answer.of(200, "text/plain", raw)).orElseGet(MailboxHttp::notFound);
        }
        return inbox.find(id)
                .map(mail -> part.isEmpty() ? MailJson.whole(mail) : mail.headers())
                .map(this::json)
                .orElseGet(MailboxHttp::notFound);
    }

    private Answer view(String id, boolean html) {
        return inbox.find(id)
                .map(mail -> html ? Answer.mail(mail.html()) : Answer.text(200, mail.text()))
                .orElseGet(MailboxHttp::notFound);
    }

    /** All mails, or those of {@code {"IDs":[…]}}. */
    private Answer delete(HttpExchange exchange) throws IOException {
        var ids = new ArrayList<String>();
        try {
            var body = json.readTree(exchange.getRequestBody().readNBytes(LONGEST_BODY));
            body.path("IDs").forEach(id -> ids.add(id.asText()));
        } catch (JsonProcessingException e) {
            return Answer.text(400, "The body is not JSON.");
        }
        inbox.forget(ids.isEmpty() ? inbox.mails().stream().map(Mail::id).toList() : List.copyOf(ids));
        return Answer.text(200, "ok");
    }

    private Answer json(Object value) {
        try {
            return Answer.of(200, "application/json", json.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer notFound() {
        return Answer.text(404, "Not found");
    }
}
