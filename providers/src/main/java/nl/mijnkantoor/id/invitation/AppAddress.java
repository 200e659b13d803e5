package nl.mijnkantoor.id.invitation;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.util.ResolveRelative;

/** Where an app lives: the client's base URL, made absolute. */
final class AppAddress {

    private AppAddress() {}

    static String of(KeycloakSession session, ClientModel app) {
        return ResolveRelative.resolveRelativeUri(session, app.getRootUrl(), app.getBaseUrl());
    }
}
