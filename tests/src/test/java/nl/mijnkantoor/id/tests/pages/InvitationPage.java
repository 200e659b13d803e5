package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;

/** What an invitation link leads to when there is no password to set. */
public final class InvitationPage extends Screen {

    /** The ways it can end. */
    public enum Outcome {
        EXPIRED("Deze link is verlopen"),
        RENEWED("Kijk in je mail"),
        SUPERSEDED("Er is een nieuwere mail"),
        USED("Je account is klaar"),
        UNKNOWN("Deze link werkt niet"),
        OTHER_USER("Deze uitnodiging is voor iemand anders");

        private final String heading;

        Outcome(String heading) {
            this.heading = heading;
        }

        /** The page's heading. */
        public String heading() {
            return heading;
        }
    }

    public InvitationPage(Page page, Outcome outcome) {
        super(page, outcome.heading);
    }

    /** Asks for a new link. */
    public InvitationPage askForNewLink() {
        button("Stuur mij een nieuwe link").click();
        return new InvitationPage(page(), Outcome.RENEWED);
    }

    /** Logs the other person out and goes on. */
    public SetPasswordPage logOutAndGoOn() {
        button("Uitloggen en verdergaan").click();
        return new SetPasswordPage(page());
    }

    /** Goes to the login page. */
    public void toLogin() {
        link("Naar inloggen").click();
    }
}
