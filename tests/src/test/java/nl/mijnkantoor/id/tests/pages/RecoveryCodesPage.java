package nl.mijnkantoor.id.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** A person keeps the recovery codes. */
public final class RecoveryCodesPage extends Screen {

    public RecoveryCodesPage(Page page) {
        super(page, "Bewaar je herstelcodes");
    }

    /** The codes, in order. */
    public List<String> codes() {
        return page().locator("#codes li").allInnerTexts();
    }

    /** Whether there are buttons to keep the codes with; without JavaScript they would do nothing. */
    public boolean offersToKeepThem() {
        return button("Kopiëren").isVisible()
                && button("Opslaan als bestand").isVisible()
                && button("Printen").isVisible();
    }

    /** Copies them, and returns what is on the clipboard then. */
    public String copied() {
        button("Kopiëren").click();
        assertThat(button("Gekopieerd")).isVisible();
        return (String) page().evaluate("navigator.clipboard.readText()");
    }

    /** Saves them, and returns what is in the file. */
    public String saved() {
        Download file =
                page().waitForDownload(() -> button("Opslaan als bestand").click());
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on without saying that they are kept. */
    public RecoveryCodesPage goOn() {
        button("Klaar").click();
        return new RecoveryCodesPage(page());
    }

    /** Says that they are kept, and goes on. */
    public void confirm() {
        press(page().getByLabel("Ik heb de codes goed bewaard", new GetByLabelOptions().setExact(true)));
        press(button("Klaar"));
    }
}
