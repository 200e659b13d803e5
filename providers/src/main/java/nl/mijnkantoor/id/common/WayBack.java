package nl.mijnkantoor.id.common;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;

/**
 * The link of a mail that this browser followed, for the page that says that the browser was away too long. Who has no password
 * yet cannot begin again by logging in. Scripts cannot read it, and it leads nowhere but to this realm.
 */
public final class WayBack {

    private static final String NAME = "MIJNKANTOOR_WAY_BACK";
    private static final Pattern PATH = Pattern.compile("[a-z-]+/[A-Za-z0-9_-]+");

    /** A working day: a page may stay open over lunch, or on a phone until the evening. */
    private static final Duration LIFE = Duration.ofHours(12);

    private WayBack() {}

    /** Notes it in the browser that is answered. */
    public static void set(KeycloakSession session, String link) {
        URI realm = RealmUrl.builder(session).build();
        String path = link.substring(realm.toString().length() + 1);
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(NAME)
                        .value(path)
                        .path(realm.getRawPath() + "/")
                        .maxAge((int) LIFE.toSeconds())
                        .secure("https".equals(realm.getScheme()))
                        .httpOnly(true)
                        .sameSite(SameSite.LAX)
                        .build());
    }

    /** The link that was followed in the browser that asks; of what else the cookie may hold, nothing. */
    public static Optional<String> of(KeycloakSession session) {
        Cookie cookie = session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getCookies()
                .get(NAME);
        return Optional.ofNullable(cookie)
                .map(Cookie::getValue)
                .filter(path -> PATH.matcher(path).matches())
                .map(path -> RealmUrl.builder(session).path(path).build().toString());
    }
}
