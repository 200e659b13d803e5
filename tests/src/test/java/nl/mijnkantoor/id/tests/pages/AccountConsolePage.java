package nl.mijnkantoor.id.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Where a person looks after passwords and authenticator apps: a page of Keycloak's own. */
public final class AccountConsolePage {

    private static final String AUTHENTICATORS = "[data-testid='otp/credential-list']";

    private final Page page;

    /** Waits until it shows what the person logs in with. */
    public AccountConsolePage(Page page) {
        this.page = page;
        assertThat(page.getByTestId("otp/create")).isVisible();
    }

    /** The names of the authenticator apps. */
    public List<String> authenticators() {
        return authenticatorList().locator("[data-testrole='label']").allInnerTexts();
    }

    /** Asks to set up one more. */
    public void addAuthenticator() {
        page.getByTestId("otp/create").click();
    }

    /** Asks to take one away, by its name. */
    public void removeAuthenticator(String name) {
        authenticatorList()
                .locator("li", new Locator.LocatorOptions().setHasText(name))
                .locator("[data-testrole='remove']")
                .click();
    }

    private Locator authenticatorList() {
        return page.locator(AUTHENTICATORS);
    }
}
