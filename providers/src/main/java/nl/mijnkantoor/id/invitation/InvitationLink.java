package nl.mijnkantoor.id.invitation;

import jakarta.ws.rs.core.UriBuilder;
import nl.mijnkantoor.id.common.LinkToken;
import nl.mijnkantoor.id.common.RealmUrl;
import org.keycloak.models.KeycloakSession;

/** The address of an invitation, {@code {idp}/realms/{realm}/uitnodiging/{token}}. */
final class InvitationLink {

    static final String PATH = "uitnodiging";

    private InvitationLink() {}

    static String of(KeycloakSession session, LinkToken token) {
        return builder(session).path(token.value()).build().toString();
    }

    static String action(KeycloakSession session, LinkToken token, String action) {
        return builder(session).path(token.value()).path(action).build().toString();
    }

    private static UriBuilder builder(KeycloakSession session) {
        return RealmUrl.builder(session).path(PATH);
    }
}
