package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;

/** What is shown when a login cannot go on. */
public final class ErrorPage extends Screen {

    public ErrorPage(Page page) {
        super(page, "Dat ging niet goed");
    }

    /** Goes on to where the link of the mail leads. */
    public SetPasswordPage goOn() {
        link("Verdergaan").click();
        return new SetPasswordPage(page());
    }
}
