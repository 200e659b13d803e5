package nl.mijnkantoor.id.login;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.utils.SecureContextResolver;

/**
 * A browser in which a person has logged in before, with a second factor. It proves that by a cookie that the realm signed, and
 * it gives nothing but failures that are counted apart: a stranger's guesses do not keep this person out of this browser. The
 * cookie logs nobody in.
 *
 * @param id another one after every login
 * @param userId the person; one browser knows the last one only
 */
record KnownDevice(String id, String userId) {

    private static final String COOKIE = "MIJNKANTOOR_DEVICE";
    private static final String TYPE = "mijnkantoor-device";
    private static final Duration LIFE = Duration.ofDays(180);

    /** The browser of the session's request, if it is known and its cookie is genuine and alive. */
    static Optional<KnownDevice> of(KeycloakSession session) {
        Cookie cookie = session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getCookies()
                .get(COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(session.tokens().decode(cookie.getValue(), JsonWebToken.class))
                .filter(token -> TYPE.equals(token.getType()) && issuer(session).equals(token.getIssuer()))
                .filter(JsonWebToken::isActive)
                .map(token -> new KnownDevice(token.getId(), token.getSubject()));
    }

    boolean isOf(UserModel user) {
        return user.getId().equals(userId);
    }

    /** Makes the browser of the session's request known. */
    static void remember(KeycloakSession session, UserModel user) {
        JsonWebToken token = new JsonWebToken()
                .id(UUID.randomUUID().toString())
                .type(TYPE)
                .issuer(issuer(session))
                .subject(user.getId())
                .exp(Time.currentTimeSeconds() + LIFE.toSeconds());
        setCookie(session, session.tokens().encode(token), LIFE);
    }

    /** Makes it a browser like any other. */
    static void forget(KeycloakSession session) {
        setCookie(session, "", Duration.ZERO);
    }

    private static void setCookie(KeycloakSession session, String value, Duration life) {
        String path = RealmsResource.realmBaseUrl(session.getContext().getUri())
                .path("/")
                .build(session.getContext().getRealm().getName())
                .getRawPath();
        session.getContext()
                .getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(COOKIE)
                        .value(value)
                        .path(path)
                        .maxAge((int) life.toSeconds())
                        .secure(SecureContextResolver.isSecureContext(session))
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.STRICT)
                        .build());
    }

    private static String issuer(KeycloakSession session) {
        return Urls.realmIssuer(
                session.getContext().getUri().getBaseUri(),
                session.getContext().getRealm().getName());
    }
}
