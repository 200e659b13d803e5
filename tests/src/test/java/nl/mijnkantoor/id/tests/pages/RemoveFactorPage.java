package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;

/** A person takes an authenticator app away. */
public final class RemoveFactorPage extends Screen {

    private RemoveFactorPage(Page page, String heading) {
        super(page, heading);
    }

    /** The page for one of several. */
    public static RemoveFactorPage ofOneOfSeveral(Page page) {
        return new RemoveFactorPage(page, "Authenticator-app verwijderen");
    }

    /** The page for the only one. */
    public static RemoveFactorPage ofTheOnlyOne(Page page) {
        return new RemoveFactorPage(page, "Eerst een nieuwe authenticator-app");
    }

    /** Whether the person's other sessions would end. */
    public boolean endsOtherSessions() {
        return page().getByLabel("Log mij uit op mijn andere apparaten", new GetByLabelOptions().setExact(true))
                .isChecked();
    }

    /** Takes it away. */
    public void remove() {
        button("Ja, verwijderen").click();
    }

    /** Goes on to set up a new one first. */
    public void setUpNewOne() {
        button("Nieuwe instellen").click();
    }

    /** Leaves it. */
    public void cancel() {
        button("Annuleren").click();
    }
}
