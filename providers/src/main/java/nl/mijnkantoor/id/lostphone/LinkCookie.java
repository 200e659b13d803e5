package nl.mijnkantoor.id.lostphone;

import java.time.Duration;
import java.util.Optional;
import nl.mijnkantoor.id.common.LinkToken;
import nl.mijnkantoor.id.common.RealmCookie;
import org.keycloak.models.KeycloakSession;

/** Takes the followed link along to the login that comes next, in the same browser. */
final class LinkCookie {

    /** Longer than a login may take, so that it does not run out while the person looks for the new phone. */
    private static final RealmCookie COOKIE = new RealmCookie("MIJNKANTOOR_NEW_PHONE", Duration.ofHours(1));

    private LinkCookie() {}

    static Optional<LinkToken> read(KeycloakSession session) {
        return COOKIE.read(session).flatMap(LinkToken::parse);
    }

    static void set(KeycloakSession session, LinkToken token) {
        COOKIE.set(session, token.value());
    }

    static void remove(KeycloakSession session) {
        COOKIE.remove(session);
    }
}
