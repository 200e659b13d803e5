package nl.mijnkantoor.id.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page and mail in a real browser: in both languages, light and dark, on a phone, a tablet and a laptop. What they look
 * like is kept in {@code target/gallery/index.html}.
 */
class GalleryIT {

    private static final Path GALLERY = Path.of("../target/gallery");

    @TestFactory
    Stream<DynamicTest> looksRightEverywhere() {
        ContactSheet sheet = new ContactSheet(GALLERY);
        Studio studio = new Studio(sheet);
        return Samples.all().stream()
                .flatMap(sample -> Stream.of("nl", "en")
                        .map(language -> DynamicTest.dynamicTest(
                                sample + " in " + language, () -> assertThat(studio.faults(sample, language))
                                        .as("%s in %s", sample, language)
                                        .isEmpty())))
                .onClose(studio::close)
                .onClose(sheet::write);
    }
}
