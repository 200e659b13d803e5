package nl.mijnkantoor.id.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** What all pages have. To make one is to be on it: the browser is waited for until it shows the page's heading. */
public abstract class Screen {

    private final Page page;

    Screen(Page page, String heading) {
        this.page = page;
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(heading);
    }

    /** The browser's page, for who looks at it as a whole. */
    public Page page() {
        return page;
    }

    /** The errors that a screen reader would read out. */
    public List<String> errors() {
        return page.getByRole(AriaRole.ALERT).allInnerTexts();
    }

    /** Everything there is to read. */
    public String text() {
        return page.locator("body").innerText();
    }

    /** Where the help link leads. */
    public String helpLink() {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Hulp nodig?"))
                .first()
                .getAttribute("href");
    }

    /** Presses it with what the browser has: a finger, or a mouse. */
    void press(Locator what) {
        if ((int) page.evaluate("navigator.maxTouchPoints") > 0) {
            what.tap();
        } else {
            what.click();
        }
    }

    /** Goes to a field and types into it. */
    void type(String name, String text) {
        press(field(name));
        field(name).fill(text);
    }

    /** The input that is sent under this name. */
    Locator field(String name) {
        return page.locator("[name='%s']".formatted(name));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }
}
