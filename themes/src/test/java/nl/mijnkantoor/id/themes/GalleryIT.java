package nl.mijnkantoor.id.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every page and mail in a real browser: in both languages, light and dark, on a phone, a tablet and a laptop. What they look
 * like is kept in {@code target/gallery/index.html}.
 */
class GalleryIT {

    private static final Path GALLERY = Path.of("../target/gallery");

    /** What people are told to print. */
    private static final String CODES = "login-recovery-authn-code-config";

    private static final ContactSheet SHEET = new ContactSheet(GALLERY);

    @AfterAll
    static void write() {
        SHEET.write();
    }

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class InDutch {

        // A studio belongs to one thread.
        @Execution(ExecutionMode.SAME_THREAD)
        @TestFactory
        Stream<DynamicTest> looksRightEverywhere() {
            return tests("nl");
        }
    }

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class InEnglish {

        @Execution(ExecutionMode.SAME_THREAD)
        @TestFactory
        Stream<DynamicTest> looksRightEverywhere() {
            return tests("en");
        }
    }

    private static Stream<DynamicTest> tests(String language) {
        Studio studio = new Studio(SHEET);
        return Samples.all().stream()
                .flatMap(sample -> tests(studio, sample, language))
                .onClose(studio::close);
    }

    private static Stream<DynamicTest> tests(Studio studio, Sample sample, String language) {
        DynamicTest looks = test(sample + " in " + language, () -> studio.faults(sample, language));
        if (!sample.name().equals(CODES)) {
            return Stream.of(looks);
        }
        return Stream.of(
                looks,
                test(
                        sample + " in " + language + " on paper",
                        () -> studio.faultsOnPaper(
                                sample, language, ".top", "h1", ".made", "#kc-page-title ~ p", "#codes")));
    }

    private static DynamicTest test(String name, Supplier<List<String>> faults) {
        return DynamicTest.dynamicTest(
                name, () -> assertThat(faults.get()).as(name).isEmpty());
    }
}
