package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;

/** The office app for somebody who is not logged in. */
public final class OfficeAppStartPage extends Screen {

    public OfficeAppStartPage(Page page) {
        super(page, "Welkom bij de kantoorapp");
    }

    /** Begins a login. */
    public void logIn() {
        link("Inloggen").click();
    }
}
