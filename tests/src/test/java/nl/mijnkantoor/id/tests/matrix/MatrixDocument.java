package nl.mijnkantoor.id.tests.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The document with the tables in it, between two marks. */
public final class MatrixDocument {

    private static final String BEGIN = "<!-- Written by SecondFactorMatrixIT, from here -->\n";
    private static final String END = "<!-- to here -->\n";

    private final Path file;
    private final Path seen;

    private MatrixDocument(Path file, Path seen) {
        this.file = file;
        this.seen = seen;
    }

    /** The project's document. */
    public static MatrixDocument at(Path project) {
        return new MatrixDocument(
                project.resolve("docs/second-factor.md"),
                Path.of(System.getProperty("project.target", "target"), "second-factor.md"));
    }

    /** The tables as they are there. */
    public String text() {
        String whole = read();
        return whole.substring(whole.indexOf(BEGIN) + BEGIN.length(), whole.indexOf(END));
    }

    /** Puts other tables in their place. */
    public void write(String tables) {
        write(file, with(tables));
    }

    /** Leaves the document as it is, and keeps one with these tables in the build's folder, to be compared. */
    public void keepCopy(String tables) {
        write(seen, with(tables));
    }

    private String with(String tables) {
        String whole = read();
        return whole.substring(0, whole.indexOf(BEGIN) + BEGIN.length()) + tables + whole.substring(whole.indexOf(END));
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
