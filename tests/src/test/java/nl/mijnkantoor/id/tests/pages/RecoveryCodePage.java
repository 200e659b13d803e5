package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;

/** A person without the phone is asked for a recovery code. */
public final class RecoveryCodePage extends Screen {

    public RecoveryCodePage(Page page) {
        super(page, "Inloggen met een herstelcode");
    }

    /** Types a code as it stands on the paper. */
    public void confirm(String code) {
        field("recoveryCodeInput").fill(code);
        button("Inloggen").click();
    }
}
