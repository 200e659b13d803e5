package nl.mijnkantoor.id.common;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.net.URI;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;

/**
 * Takes along to the login page that a password was set in this browser a moment ago: between the two the person goes by way
 * of the app, which is why it is lax. Good for a sentence on the page, and nothing else.
 */
public final class PasswordSetCookie {

    private static final String NAME = "MIJNKANTOOR_PASSWORD_SET";

    /** Longer than it takes to go back once or twice, and over before the next login. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private PasswordSetCookie() {}

    /** Leaves it in the browser of the session's request. */
    public static void leave(KeycloakSession session) {
        URI realm = RealmUrl.builder(session).build();
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(NAME)
                        .value("1")
                        .path(realm.getRawPath() + "/")
                        .maxAge((int) LIFE.toSeconds())
                        .secure("https".equals(realm.getScheme()))
                        .httpOnly(true)
                        .sameSite(SameSite.LAX)
                        .build());
    }

    /** Whether the browser of the session's request has it. */
    public static boolean isThere(KeycloakSession session) {
        return session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getCookies()
                .containsKey(NAME);
    }
}
