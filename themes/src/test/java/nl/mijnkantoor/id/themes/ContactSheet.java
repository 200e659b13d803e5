package nl.mijnkantoor.id.themes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** The pictures of every page and mail on one page, to look through. Several threads may add to it. */
final class ContactSheet {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>MijnKantoor ID: every page and mail</title>
            <style>
            body { margin: 1rem; background: #777; color: #fff; font: 1rem/1.5 system-ui, sans-serif; }
            section { display: flex; flex-wrap: wrap; gap: .75rem; align-items: flex-start; }
            h2 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
            section p { flex: 1 0 100%%; margin: 0; }
            figure { margin: 0; }
            figcaption { font-size: .75rem; }
            img { display: block; height: 20rem; max-width: 28rem; object-fit: cover; object-position: top; }
            </style>
            <h1>Every page and mail</h1>
            %s
            </html>
            """;

    private final Path folder;
    private final Map<String, StringBuilder> sections = new LinkedHashMap<>();

    ContactSheet(Path folder) {
        this.folder = folder;
    }

    /** Where this picture belongs; the medium is light or dark, or paper. */
    synchronized Path picture(Sample sample, String language, String medium, int width) {
        String file = "%s.%s.%s.%d.jpg".formatted(sample, language, medium, width);
        section(sample)
                .append(
                        "<figure><a href=\"%s\"><img src=\"%s\" alt=\"\" loading=\"lazy\"></a><figcaption>%s</figcaption></figure>\n"
                                .formatted(file, file, language + ", " + medium + ", " + width + " px"));
        return folder.resolve(file);
    }

    /** Words that belong to the pictures. */
    synchronized void words(Sample sample, String text) {
        section(sample).append("<p>").append(Entities.escape(text)).append("</p>\n");
    }

    private StringBuilder section(Sample sample) {
        return sections.computeIfAbsent(sample.toString(), name -> new StringBuilder());
    }

    synchronized void write() {
        String body = sections.entrySet().stream()
                .map(section -> "<h2>" + section.getKey() + "</h2>\n<section>" + section.getValue() + "</section>")
                .collect(Collectors.joining("\n"));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("index.html"), PAGE.formatted(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
