package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;
import java.util.List;

/** The office app for somebody who is in: what it learnt from the login. */
public final class OfficeAppPage extends Screen {

    public OfficeAppPage(Page page) {
        super(page, "Je bent ingelogd");
    }

    /** The person's name. */
    public String name() {
        return page().locator("#name").innerText();
    }

    /** The person's address. */
    public String address() {
        return page().locator("#email").innerText();
    }

    /** The aliases of the person's offices. */
    public List<String> offices() {
        return page().locator("#offices [data-alias]").all().stream()
                .map(office -> office.getAttribute("data-alias"))
                .toList();
    }

    /** How the person proved who it is: values of {@code amr}. */
    public List<String> methods() {
        return page().locator("#amr code").allInnerTexts();
    }

    /** Logs out here, and so at the identity provider. */
    public OfficeAppStartPage logOut() {
        button("Uitloggen").click();
        return new OfficeAppStartPage(page());
    }
}
