package nl.mijnkantoor.id.common;

import jakarta.ws.rs.core.UriBuilder;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.urls.UrlType;

/** Addresses of the session's realm for people and their browsers. */
public final class RealmUrl {

    private static final Logger LOG = Logger.getLogger(RealmUrl.class);

    private RealmUrl() {}

    /**
     * Whether there is an address without a request: what the server does by itself knows only what {@code hostname} says, with
     * its scheme, or the realm's frontend URL.
     */
    public static boolean isKnown(KeycloakSession session) {
        try {
            builder(session);
            return true;
        } catch (RuntimeException e) {
            // Keycloak's own for a request that is not there, of a library that providers do not see.
            LOG.warn("A mail with a link was left out: the option 'hostname' names no scheme, such as https://");
            return false;
        }
    }

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
