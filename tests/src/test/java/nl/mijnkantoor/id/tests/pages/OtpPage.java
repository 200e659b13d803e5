package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;
import java.util.List;

/** A person who has an authenticator app is asked for its code. */
public final class OtpPage extends Screen {

    public OtpPage(Page page) {
        super(page, "Vul je code in");
    }

    /** The phones there are to choose from; none where there is but one. */
    public List<String> devices() {
        return page().locator("fieldset label").allInnerTexts();
    }

    /** Types the code of the app. */
    public void confirm(String code) {
        type("otp", code);
        press(button("Inloggen"));
    }

    /** Chooses another way than the phone. */
    public void noPhone() {
        button("Ik heb mijn telefoon niet").click();
    }
}
