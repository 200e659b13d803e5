package nl.mijnkantoor.id.invitation;

import jakarta.ws.rs.core.UriBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.urls.UrlType;

/** The address of an invitation, {@code {idp}/realms/{realm}/uitnodiging/{token}}. */
final class InvitationLink {

    static final String PATH = "uitnodiging";

    private InvitationLink() {}

    /** Built from the configured frontend URL, never from the Host header of the request that asked for the mail. */
    static String of(KeycloakSession session, InvitationToken token) {
        return builder(session).path(token.value()).build().toString();
    }

    static String action(KeycloakSession session, InvitationToken token, String action) {
        return builder(session).path(token.value()).path(action).build().toString();
    }

    private static UriBuilder builder(KeycloakSession session) {
        return session.getContext()
                .getUri(UrlType.FRONTEND)
                .getBaseUriBuilder()
                .path("realms")
                .path(session.getContext().getRealm().getName())
                .path(PATH);
    }
}
