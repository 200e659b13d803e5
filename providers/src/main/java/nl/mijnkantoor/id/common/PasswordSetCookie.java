package nl.mijnkantoor.id.common;

import java.time.Duration;
import org.keycloak.models.KeycloakSession;

/**
 * Takes along to the login page that a password was set in this browser a moment ago. Good for a sentence on the page, and
 * nothing else.
 */
public final class PasswordSetCookie {

    /** Longer than it takes to go back once or twice, and over before the next login. */
    private static final RealmCookie COOKIE = new RealmCookie("MIJNKANTOOR_PASSWORD_SET", Duration.ofMinutes(5));

    private PasswordSetCookie() {}

    /** Leaves it in the browser of the session's request. */
    public static void leave(KeycloakSession session) {
        COOKIE.set(session, "1");
    }

    /** Whether the browser of the session's request has it. */
    public static boolean isThere(KeycloakSession session) {
        return COOKIE.read(session).isPresent();
    }
}
