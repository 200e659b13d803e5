package nl.mijnkantoor.id.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByAltTextOptions;

/** Screen C: a person sets up an authenticator app. */
public final class EnrolPage extends Screen {

    public EnrolPage(Page page) {
        super(page, "Twofactor authenticatie opzetten");
    }

    /** The secret as text, as somebody reads it whose phone cannot scan. */
    public String secret() {
        Locator secret = page().locator("#secret");
        if (!secret.isVisible()) {
            press(page().getByText("Lukt het niet?"));
        }
        assertThat(secret).isVisible();
        return secret.innerText();
    }

    /** The link that opens an authenticator app on the same device; big screens do not show it. */
    public String authenticatorLink() {
        return tapLink().getAttribute("href");
    }

    /** Whether that link is shown. */
    public boolean offersAuthenticatorLink() {
        return tapLink().isVisible();
    }

    /** Whether there is a QR code, and it has loaded. */
    public boolean showsQrCode() {
        Locator picture = page().getByAltText("QR-code", new GetByAltTextOptions().setExact(false));
        return picture.isVisible() && picture.getAttribute("src").startsWith("data:image/png;base64,");
    }

    /** Types a name for one more phone, key by key. */
    public EnrolPage name(String name) {
        field("userLabel").pressSequentially(name);
        return this;
    }

    /** Types the code of the app. */
    public void confirm(String code) {
        type("totp", code);
        press(button("Bevestigen"));
    }

    private Locator tapLink() {
        return page().locator("a[href^='otpauth:']");
    }
}
