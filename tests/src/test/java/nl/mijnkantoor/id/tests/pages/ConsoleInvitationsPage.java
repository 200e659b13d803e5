package nl.mijnkantoor.id.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** An organization's members, tab 'Invitations', in Keycloak's own admin console. */
public final class ConsoleInvitationsPage {

    private final Page page;

    /** Opens the tab, on the page of the organization's members. */
    public ConsoleInvitationsPage(Page page) {
        this.page = page;
        page.getByTestId("organization-invitations-tab").click();
        assertThat(inviteMember()).isVisible();
    }

    /** What a row says. */
    public String row(String email) {
        Locator row = rowOf(email);
        assertThat(row).isVisible();
        return row.innerText();
    }

    /** Waits until there is no row for this address. */
    public void hasNone(String email) {
        assertThat(rowOf(email)).hasCount(0);
    }

    /** Fills in the form and sends it; what the console says is in {@link #says}. */
    public ConsoleInvitationsPage invite(String email, String firstName, String lastName) {
        inviteMember().click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("Invite new user"))
                .click();
        field("email").fill(email);
        field("firstName").fill(firstName);
        field("lastName").fill(lastName);
        page.getByTestId("save").click();
        return this;
    }

    /** Leaves the form. */
    public void cancel() {
        page.getByTestId("cancel").click();
    }

    public void resend(String email) {
        choose(email, "Resend invitation");
    }

    public void delete(String email) {
        choose(email, "Delete invitation");
        page.getByTestId("confirm").click();
    }

    /** Looks for a word. */
    public void search(String words) {
        Locator search = page.getByPlaceholder("Search invitations");
        search.fill(words);
        search.press("Enter");
    }

    /** Shows those with one status only. */
    public void filter(String status) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Filter by status")))
                .click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(status))
                .click();
    }

    /** Waits until the console says this. */
    public void says(String text) {
        assertThat(page.getByTestId("last-alert")).containsText(text);
    }

    private void choose(String email, String action) {
        rowOf(email)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kebab toggle"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(action))
                .click();
    }

    private Locator field(String name) {
        return page.locator("[role='dialog'] [name='%s']".formatted(name));
    }

    private Locator inviteMember() {
        return page.locator("#invite-member-toggle");
    }

    private Locator rowOf(String email) {
        return page.locator("tbody tr:visible", new Page.LocatorOptions().setHasText(email));
    }
}
