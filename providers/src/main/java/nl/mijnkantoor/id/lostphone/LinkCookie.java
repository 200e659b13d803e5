package nl.mijnkantoor.id.lostphone;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import nl.mijnkantoor.id.common.LinkToken;
import nl.mijnkantoor.id.common.RealmUrl;
import org.keycloak.models.KeycloakSession;

/**
 * Takes the followed link along to the login that comes next, in the same browser. Scripts cannot read it, and it is good for
 * one realm. Lax, because that login comes by way of the app, which is another site.
 */
final class LinkCookie {

    private static final String NAME = "MIJNKANTOOR_NEW_PHONE";

    /** Longer than a login may take, so that it does not run out while the person looks for the new phone. */
    private static final Duration LIFE = Duration.ofHours(1);

    private LinkCookie() {}

    static Optional<LinkToken> read(KeycloakSession session) {
        Cookie cookie = session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getCookies()
                .get(NAME);
        return Optional.ofNullable(cookie).map(Cookie::getValue).flatMap(LinkToken::parse);
    }

    static void set(KeycloakSession session, LinkToken token) {
        write(session, token.value(), (int) LIFE.toSeconds());
    }

    static void remove(KeycloakSession session) {
        write(session, "", 0);
    }

    private static void write(KeycloakSession session, String value, int maxAge) {
        URI realm = RealmUrl.builder(session).build();
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(NAME)
                        .value(value)
                        .path(realm.getRawPath() + "/")
                        .maxAge(maxAge)
                        .secure("https".equals(realm.getScheme()))
                        .httpOnly(true)
                        .sameSite(SameSite.LAX)
                        .build());
    }
}
