package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;

/** A person asks for a link to set a new password. */
public final class ForgotPasswordPage extends Screen {

    public ForgotPasswordPage(Page page) {
        super(page, "Wachtwoord vergeten?");
    }

    /** Asks for the link. */
    public void ask(String address) {
        field("username").fill(address);
        button("Stuur mij een link").click();
    }
}
