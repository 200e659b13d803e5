package nl.mijnkantoor.id.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page and mail in a real browser: in both languages, light and dark, on a phone, a tablet and a laptop. What they look
 * like is kept in {@code target/gallery/index.html}.
 */
class GalleryIT {

    private static final Path GALLERY = Path.of("../target/gallery");

    /** What people are told to print. */
    private static final String CODES = "login-recovery-authn-code-config";

    @TestFactory
    Stream<DynamicTest> looksRightEverywhere() {
        ContactSheet sheet = new ContactSheet(GALLERY);
        Studio studio = new Studio(sheet);
        return Samples.all().stream()
                .flatMap(sample -> Stream.of("nl", "en").flatMap(language -> tests(studio, sample, language)))
                .onClose(studio::close)
                .onClose(sheet::write);
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
