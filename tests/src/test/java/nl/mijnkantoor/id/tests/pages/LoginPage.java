package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;

/** Screen B: a person logs in. */
public final class LoginPage extends Screen {

    public LoginPage(Page page) {
        super(page, "Inloggen");
    }

    /** The address that stands there already. */
    public String address() {
        return field("username").inputValue();
    }

    /** Asks to stay logged in. */
    public LoginPage stayLoggedIn() {
        page().getByLabel("Aangemeld blijven", new GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Types both and logs in; what comes next depends on what was typed. */
    public void logIn(String address, String password) {
        type("username", address);
        confirm(password);
    }

    /** Types the password, where the page knows whose it is. */
    public void confirm(String password) {
        type("password", password);
        press(button("Login"));
    }

    /** Follows 'Wachtwoord vergeten?'. */
    public ForgotPasswordPage forgotPassword() {
        press(link("Wachtwoord vergeten?"));
        return new ForgotPasswordPage(page());
    }
}
