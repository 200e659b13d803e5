package nl.mijnkantoor.id.common;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;

/**
 * The link of a mail that this browser followed, for the page that says that the browser was away too long. Who has no password
 * yet cannot begin again by logging in. It leads nowhere but to this realm.
 */
public final class WayBack {

    /** A working day: a page may stay open over lunch, or on a phone until the evening. */
    private static final RealmCookie COOKIE = new RealmCookie("MIJNKANTOOR_WAY_BACK", Duration.ofHours(12));

    private static final Pattern PATH = Pattern.compile("[a-z-]+/[A-Za-z0-9_-]+");

    private WayBack() {}

    /** Notes it in the browser that is answered. */
    public static void set(KeycloakSession session, String link) {
        String realm = RealmUrl.builder(session).build().toString();
        COOKIE.set(session, link.substring(realm.length() + 1));
    }

    /** The link that was followed in the browser that asks; of what else the cookie may hold, nothing. */
    public static Optional<String> of(KeycloakSession session) {
        return COOKIE.read(session)
                .filter(path -> PATH.matcher(path).matches())
                .map(path -> RealmUrl.builder(session).path(path).build().toString());
    }
}
