package nl.mijnkantoor.id.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.mijnkantoor.id.common.Problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImportFileTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String REFERENCE = "email,firstName,lastName\njose@x.nl,José,\"Puk, jr.\"\n";

    static Stream<Arguments> sameFileInManyShapes() {
        return Stream.of(
                shape("as it is", utf8(REFERENCE)),
                shape("CRLF", utf8(REFERENCE.replace("\n", "\r\n"))),
                shape("CR", utf8(REFERENCE.replace("\n", "\r"))),
                shape("no line end at the end", utf8(REFERENCE.strip())),
                shape("semicolons", utf8("email;firstName;lastName\njose@x.nl;José;Puk, jr.\n")),
                shape("tabs", utf8("email\tfirstName\tlastName\njose@x.nl\tJosé\tPuk, jr.\n")),
                shape("byte order mark", utf8('\uFEFF' + REFERENCE)),
                shape("UTF-16, little endian", utf16(REFERENCE, StandardCharsets.UTF_16LE, 0xFF, 0xFE)),
                shape("UTF-16, big endian", utf16(REFERENCE, StandardCharsets.UTF_16BE, 0xFE, 0xFF)),
                shape("Windows-1252", REFERENCE.getBytes(WINDOWS_1252)),
                shape("Excel's first line", utf8("sep=;\r\nemail;firstName;lastName\r\njose@x.nl;José;Puk, jr.\r\n")),
                shape(
                        "quotes everywhere",
                        utf8("\"email\",\"firstName\",\"lastName\"\n\"jose@x.nl\",\"José\",\"Puk, jr.\"")),
                shape("another order", utf8("LASTNAME;Email;FirstName\nPuk, jr.;jose@x.nl;José")),
                shape("Dutch names", utf8("E-mailadres;Voornaam;Achternaam\njose@x.nl;José;Puk, jr.")),
                shape("names with blanks", utf8("e mail;first_name;Last Name\njose@x.nl;José;Puk, jr.")),
                shape("empty columns at the end", utf8("email;firstName;lastName;;\njose@x.nl;José;Puk, jr.;;;;\n")),
                shape("empty lines", utf8("\n\nemail,firstName,lastName\n\n,,\njose@x.nl,José,\"Puk, jr.\"\n\n;\n,\n")),
                shape("stray blanks", utf8(" email , firstName,lastName \n jose@x.nl ,\u00A0José , \"Puk, jr.\" \n")),
                shape("a line end within a cell", utf8("email,firstName,lastName\njose@x.nl,José,\"Puk,\r\njr.\"\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sameFileInManyShapes")
    void readsOneFileInWhateverShape(String shape, byte[] bytes) {
        List<ImportLine> lines = read(bytes).lines();

        if (shape.equals("empty lines")) {
            // A lone separator of another kind is text.
            lines = lines.subList(0, 1);
        }
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.defect()).isNull();
            assertThat(line.email()).isEqualTo("jose@x.nl");
            assertThat(line.firstName()).isEqualTo("José");
            assertThat(line.lastName()).isEqualTo("Puk, jr.");
        });
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        ImportFile file = read("\n\"email\"\na@x.nl\n\n\"b@x.nl\n\"\nc@x.nl\n");

        assertThat(file.lines()).extracting(ImportLine::line).containsExactly(3, 5, 7);
        assertThat(file.lines()).extracting(ImportLine::email).containsExactly("a@x.nl", "b@x.nl", "c@x.nl");
    }

    @Test
    void readsRolesAndWhatIsMissing() {
        ImportFile file = read("email,roles,office,locale\na@x.nl,one | two||one,kantoor,en\nb@x.nl\n");

        assertThat(file.lines().get(0).roles()).containsExactly("one", "two");
        assertThat(file.lines().get(0).office()).isEqualTo("kantoor");
        assertThat(file.lines().get(0).locale()).isEqualTo("en");
        assertThat(file.lines().get(1)).isEqualTo(new ImportLine(3, "b@x.nl", null, null, null, List.of(), null, null));
    }

    @Test
    void keepsALineThatItCannotRead() {
        ImportFile file = read("email,firstName\n\"a@x.nl,Jan\nb@x.nl,Piet\n\"c\"@x.nl,Kees\nd@x.nl,D,E\ne@x.nl,E\n");

        assertThat(file.lines()).extracting(ImportLine::line).containsExactly(2, 3, 4, 5, 6);
        assertThat(file.lines())
                .extracting(ImportLine::defect)
                .containsExactly("quotes", null, "quotes", "too-many-columns", null);
        assertThat(file.lines().get(3).email()).isEqualTo("d@x.nl");
    }

    @Test
    void namesEveryUnknownDoubledAndMissingColumn() {
        assertThat(refused("naam,firstName,Voornaam,leeftijd\na,b,c,d\n"))
                .containsExactlyInAnyOrder(
                        new FieldError("naam", "unknown-column"),
                        new FieldError("Voornaam", "doubled-column"),
                        new FieldError("leeftijd", "unknown-column"),
                        new FieldError("email", "missing-column"));
    }

    @Test
    void doesNotNameThousandsOfUnknownColumns() {
        assertThat(refused("a,".repeat(4_000) + "email\nb\n")).hasSize(20).allMatch(error -> error.code()
                .equals("unknown-column"));
    }

    @Test
    void takesNoLineApartThatIsFarTooLong() {
        ImportFile file = read("email,firstName\na@x.nl," + "A,".repeat(6_000) + "\nb@x.nl,B\n");

        assertThat(file.lines()).extracting(ImportLine::defect).containsExactly("quotes", null);
    }

    @Test
    void knowsAFileThatIsFarTooLongByItsLineEnds() {
        assertThat(ImportFile.isFarTooLong(utf8("\r\n".repeat(10)), 2)).isFalse();
        assertThat(ImportFile.isFarTooLong(utf8("\n".repeat(21)), 2)).isTrue();
        assertThat(ImportFile.isFarTooLong(utf8("\r".repeat(21)), 2)).isTrue();
    }

    @Test
    void refusesAFileWithoutAnyLineAndWhatIsNoText() {
        assertThat(refused("")).containsExactly(new FieldError("email", "missing-column"));
        assertThat(refused("email\n\n")).containsExactly(new FieldError("body", "no-lines"));
        List<FieldError> errors = new ArrayList<>();
        assertThat(ImportFile.read(new byte[] {'P', 'K', 3, 4, 0}, errors)).isEmpty();
        assertThat(errors).containsExactly(new FieldError("body", "not-a-text"));
    }

    static ImportFile read(String text) {
        return read(utf8(text));
    }

    private static ImportFile read(byte[] bytes) {
        List<FieldError> errors = new ArrayList<>();
        ImportFile file = ImportFile.read(bytes, errors).orElseThrow(() -> new AssertionError(errors.toString()));
        assertThat(errors).isEmpty();
        return file;
    }

    private static List<FieldError> refused(String text) {
        List<FieldError> errors = new ArrayList<>();
        assertThat(ImportFile.read(utf8(text), errors)).isEmpty();
        return errors;
    }

    private static Arguments shape(String name, byte[] bytes) {
        return Arguments.of(name, bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] utf16(String text, Charset charset, int... mark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int one : mark) {
            bytes.write(one);
        }
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }
}
