package nl.mijnkantoor.id.tests.pages;

import com.microsoft.playwright.Page;

/** A person without the phone asks the office for help. */
public final class AskOfficePage extends Screen {

    /** What has become of the request. */
    public enum State {
        NOT_ASKED("Vraag je kantoor om hulp"),
        ASKED("Je verzoek is verstuurd"),
        APPROVED("Je kantoor heeft ja gezegd");

        private final String heading;

        State(String heading) {
            this.heading = heading;
        }

        /** The page's heading. */
        public String heading() {
            return heading;
        }
    }

    public AskOfficePage(Page page, State state) {
        super(page, state.heading);
    }

    /** Sends the request. */
    public AskOfficePage ask() {
        button("Verstuur mijn verzoek").click();
        return new AskOfficePage(page(), State.ASKED);
    }
}
