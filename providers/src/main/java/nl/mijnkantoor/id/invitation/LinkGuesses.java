package nl.mijnkantoor.id.invitation;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.Supplier;
import nl.mijnkantoor.id.throttle.Throttle;
import nl.mijnkantoor.id.throttle.TooManyTries;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Links that lead nowhere, counted for where they are tried from. Nobody finds one of 256 random bits by guessing; this keeps
 * whoever tries from burdening the server, and makes it show in the events.
 */
final class LinkGuesses {

    private static final String LIMIT = "invitation-link-source";

    private final KeycloakSession session;
    private final InvitationPages pages;
    private final Throttle throttle;

    LinkGuesses(KeycloakSession session, InvitationPages pages) {
        this.session = session;
        this.pages = pages;
        this.throttle = session.getProvider(Throttle.class);
    }

    /** The answer, unless too many wrong links came from the same source: then not even a right one is followed. */
    Response answer(Supplier<Response> answer) {
        Duration wait = throttle.wait(LIMIT, Throttle.source(session));
        if (wait.isZero()) {
            return answer.get();
        }
        new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(EventType.INVITE_ORG)
                .error(TooManyTries.ERROR);
        return TooManyTries.page(session.getProvider(LoginFormsProvider.class), wait);
    }

    /** Counts a link that leads nowhere, and gives the page that says so. */
    Response wrong() {
        count();
        return pages.unknown();
    }

    void count() {
        throttle.allows(LIMIT, Throttle.source(session));
    }
}
