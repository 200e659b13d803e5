package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.util.List;

/** Screen A: a person sets a password. */
public final class SetPasswordPage extends Screen {

    private static final String PASSWORD = "password-new";
    private static final String CONFIRMATION = "password-confirm";

    public SetPasswordPage(Page page) {
        super(page, "Wachtwoord instellen");
    }

    /** The address whose password is set; nobody can change it here. */
    public String address() {
        return page().getByLabel("E-mailadres", new GetByLabelOptions().setExact(true))
                .inputValue();
    }

    /** Types into both fields and saves; what comes next depends on what was typed. */
    public void save(String password, String confirmation) {
        choose(password, confirmation);
        press(button("Opslaan"));
    }

    /** Types into both fields. */
    public void choose(String password, String confirmation) {
        type(PASSWORD, password);
        type(CONFIRMATION, confirmation);
    }

    /** The rules the page marks as broken, in its words. */
    public List<String> brokenRules() {
        return words("[data-rule].bad");
    }

    /** The rules the page marks as kept, in its words. */
    public List<String> keptRules() {
        return words("[data-rule].ok");
    }

    /** What the password field tells password managers. */
    public String autocompleteOfPassword() {
        return field(PASSWORD).getAttribute("autocomplete");
    }

    /** Shows what was typed, and tells the kind of the field then. */
    public String typeOfPasswordWhenShown() {
        press(button("Toon Wachtwoord"));
        return field(PASSWORD).getAttribute("type");
    }

    // The theme keeps 'a-z' on one line with a hyphen that looks the same.
    private List<String> words(String rules) {
        return page().locator(rules + " > span").allInnerTexts().stream()
                .map(rule -> rule.replace('\u2011', '-'))
                .toList();
    }
}
