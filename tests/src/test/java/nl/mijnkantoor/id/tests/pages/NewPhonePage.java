package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;

/** What the links in the mails about a lost phone lead to when there is no phone to set up. */
public final class NewPhonePage extends Screen {

    /** The ways it can end. */
    public enum Outcome {
        NOT_YET("Nog even geduld"),
        EXPIRED("Deze link is verlopen"),
        DONE("Je nieuwe telefoon is al ingesteld"),
        UNKNOWN("Deze link werkt niet"),
        OTHER_USER("Deze link is voor iemand anders"),
        LOGGED_IN("Je bent hier nog ingelogd"),
        CANCEL("Verzoek intrekken?"),
        CANCELLED("Het verzoek is ingetrokken");

        private final String heading;

        Outcome(String heading) {
            this.heading = heading;
        }

        /** The page's heading. */
        public String heading() {
            return heading;
        }
    }

    public NewPhonePage(Page page, Outcome outcome) {
        super(page, outcome.heading);
    }

    /** Withdraws the request. */
    public NewPhonePage cancel() {
        button("Ja, trek het verzoek in").click();
        return new NewPhonePage(page(), Outcome.CANCELLED);
    }

    /** Logs the other person out and goes on. */
    public LoginPage logOutAndGoOn() {
        button("Uitloggen en verdergaan").click();
        return new LoginPage(page());
    }
}
