package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;

/** A person sent a page that the login has already gone past. */
public final class PageExpiredPage extends Screen {

    public PageExpiredPage(Page page) {
        super(page, "Deze pagina is verlopen");
    }

    /** Goes on where the login is. */
    public void goOn() {
        press(link("Verdergaan"));
    }
}
