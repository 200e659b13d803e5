package nl.mijnkantoor.id.demo.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The files the mailbox's own page is made of. */
final class PageFiles {

    private static final Map<String, String> NAMES = Map.of(
            "/", "index.html",
            "/mailbox.css", "mailbox.css",
            "/mailbox.js", "mailbox.js",
            "/logo.svg", "logo.svg");

    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private PageFiles() {}

    static Optional<Answer> find(String path) {
        return Optional.ofNullable(NAMES.get(path)).map(PageFiles::read);
    }

    private static Answer read(String name) {
        try (var in = PageFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in this jar");
            }
            var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
            return Answer.of(200, type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
