package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;

/** A person who used a recovery code says whether the phone is lost. */
public final class PhoneLostPage extends Screen {

    public PhoneLostPage(Page page) {
        super(page, "Ben je je telefoon kwijt?");
    }

    /** Goes on to set up a new phone. */
    public void isLost() {
        button("Ja, ik stel een nieuwe in").click();
    }

    /** Goes on as before. */
    public void isElsewhere() {
        button("Nee, ik heb hem alleen niet bij me").click();
    }
}
