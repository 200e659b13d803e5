package nl.mijnkantoor.id.common;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Something that a browser takes along from one page of a realm to a later one. Scripts cannot read it, and it is good for one
 * realm. Lax, because between the two the person may go by way of the app, which is another site.
 *
 * @param life how long a browser keeps it
 */
public record RealmCookie(String name, Duration life) {

    /** What the browser of the session's request has, as it came: anybody can make a cookie. */
    public Optional<String> read(KeycloakSession session) {
        Cookie cookie = session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getCookies()
                .get(name);
        return Optional.ofNullable(cookie).map(Cookie::getValue);
    }

    /** Leaves it in the browser of the session's request; what one answer sets first is what counts. */
    public void set(KeycloakSession session, String value) {
        write(session, value, (int) life.toSeconds());
    }

    /** Takes it out of the browser of the session's request. */
    public void remove(KeycloakSession session) {
        write(session, "", 0);
    }

    private void write(KeycloakSession session, String value, int maxAge) {
        URI realm = RealmUrl.builder(session).build();
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(name)
                        .value(value)
                        .path(realm.getRawPath() + "/")
                        .maxAge(maxAge)
                        .secure("https".equals(realm.getScheme()))
                        .httpOnly(true)
                        .sameSite(SameSite.LAX)
                        .build());
    }
}
