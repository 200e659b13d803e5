package nl.mijnkantoor.id.common;

import jakarta.ws.rs.core.UriBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.urls.UrlType;

/** Addresses of the session's realm for people and their browsers. */
public final class RealmUrl {

    private RealmUrl() {}

    /**
     * {@code {idp}/realms/{realm}}, to go on from. Built from the configured frontend URL, never from the Host header of the
     * request that asked for a mail.
     */
    public static UriBuilder builder(KeycloakSession session) {
        return session.getContext()
                .getUri(UrlType.FRONTEND)
                .getBaseUriBuilder()
                .path("realms")
                .path(session.getContext().getRealm().getName());
    }
}
