package nl.mijnkantoor.id.lostphone;

import jakarta.ws.rs.core.UriBuilder;
import nl.mijnkantoor.id.common.LinkToken;
import nl.mijnkantoor.id.common.RealmUrl;
import org.keycloak.models.KeycloakSession;

/** The addresses in the mails, {@code {idp}/realms/{realm}/nieuwe-telefoon/{token}} and one behind it that cancels. */
final class LostPhoneLink {

    static final String PATH = "nieuwe-telefoon";
    static final String CANCEL = "annuleren";
    static final String LOG_OUT = "uitloggen";

    private LostPhoneLink() {}

    static String of(KeycloakSession session, LinkToken token) {
        return builder(session, token).build().toString();
    }

    static String toCancel(KeycloakSession session, LinkToken token) {
        return builder(session, token).path(CANCEL).build().toString();
    }

    static String toLogOut(KeycloakSession session, LinkToken token) {
        return builder(session, token).path(LOG_OUT).build().toString();
    }

    private static UriBuilder builder(KeycloakSession session, LinkToken token) {
        return RealmUrl.builder(session).path(PATH).path(token.value());
    }
}
