package nl.mijnkantoor.id.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import nl.mijnkantoor.id.tests.product.Person;

/** A screen of the office managers' page, known by its heading. */
public final class KantoorbeheerPage extends Screen {

    /** A mail that leaves, an import that runs. */
    private static final double PATIENCE_MS = 30_000;

    public KantoorbeheerPage(Page page, String heading) {
        super(page, heading);
    }

    /** Follows a link of the navigation, or any other; the screen it leads to has this heading. */
    public KantoorbeheerPage follow(String link, String heading) {
        link(link).first().click();
        return new KantoorbeheerPage(page(), heading);
    }

    /** Opens the form and invites somebody. */
    public KantoorbeheerPage invite(Person person) {
        KantoorbeheerPage form = follow("Iemand uitnodigen", "Iemand uitnodigen");
        form.fill(person).send();
        return new KantoorbeheerPage(page(), person.fullName());
    }

    /** Fills in the form of an invitation. */
    public KantoorbeheerPage fill(Person person) {
        field("email").fill(person.email());
        field("firstName").fill(person.firstName());
        field("lastName").fill(person.lastName());
        return this;
    }

    /** Sends that form. */
    public void send() {
        press("Stuur de uitnodiging");
    }

    /** Searches a list. */
    public void search(String text) {
        field("search").fill(text);
        press("Zoeken");
    }

    /** Presses a button. */
    public KantoorbeheerPage press(String button) {
        button(button).click();
        return this;
    }

    /** Answers the question in the dialog. */
    public void answer(String button) {
        page().getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    /** Waits until the page says so. */
    public KantoorbeheerPage says(String text) {
        assertThat(page().locator("body")).containsText(text, new ContainsTextOptions().setTimeout(PATIENCE_MS));
        return this;
    }

    /** Waits until the field has this error beside it. */
    public KantoorbeheerPage objects(String field, String error) {
        assertThat(page().locator("#" + field + "-error")).hasText(error);
        assertThat(field(field)).hasAttribute("aria-invalid", "true");
        return this;
    }

    /** Waits until an invitation or a person stands there as this. */
    public KantoorbeheerPage shows(String state) {
        assertThat(page().locator("main .state").first()).hasText(state, new HasTextOptions().setTimeout(PATIENCE_MS));
        return this;
    }

    /** Waits until the list holds just these names. */
    public KantoorbeheerPage lists(String... names) {
        assertThat(page().locator("main .rows .row strong")).hasText(names);
        return this;
    }

    /** The steps of a timeline. */
    public List<String> timeline() {
        return page().locator(".timeline li > span:first-child").allInnerTexts();
    }

    /** The steps of a timeline, each with who did it. */
    public List<String> whoDidWhat() {
        return page().locator(".timeline li").all().stream()
                .map(step -> String.join(
                        " ", step.locator("span:not(.hint):not([hidden])").allInnerTexts()))
                .toList();
    }

    /** Chooses a file. */
    public KantoorbeheerPage choose(Path file) {
        page().setInputFiles("#file", file);
        return this;
    }

    /** Goes to a screen of an office by its address, and waits until it is there. */
    public void turnTo(String place) {
        page().evaluate("""
                place => new Promise((turned) => {
                  new MutationObserver((changes, observer) => { observer.disconnect(); turned(); })
                    .observe(document.getElementById("main"), { childList: true });
                  location.hash = place;
                })""", place);
    }

    /** What has the keyboard. */
    public String focused() {
        return page().locator(":focus").innerText();
    }

    /** The one who is asked something. */
    public Locator dialog() {
        return page().getByRole(AriaRole.DIALOG, new GetByRoleOptions());
    }
}
