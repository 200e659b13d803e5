package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;

/** A person without the phone chooses another way. */
public final class ChooseWayPage extends Screen {

    public ChooseWayPage(Page page) {
        super(page, "Geen telefoon bij de hand?");
    }

    /** Goes on with a recovery code. */
    public RecoveryCodePage recoveryCode() {
        choose("Ik heb een herstelcode");
        return new RecoveryCodePage(page());
    }

    /** Goes on to ask the office. */
    public AskOfficePage askOffice() {
        choose("Vraag je kantoor om hulp");
        return new AskOfficePage(page(), AskOfficePage.State.NOT_ASKED);
    }

    /** Found the phone. */
    public OtpPage phoneAfterAll() {
        button("Ik heb mijn telefoon toch").click();
        return new OtpPage(page());
    }

    private void choose(String way) {
        page().locator("button.tile:has(b:text-is('%s'))".formatted(way)).click();
    }
}
