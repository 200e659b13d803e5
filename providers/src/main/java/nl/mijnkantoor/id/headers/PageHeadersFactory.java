package nl.mijnkantoor.id.headers;

import org.keycloak.headers.DefaultSecurityHeadersProviderFactory;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;

/** Takes the place of Keycloak's own headers provider, under the same id. */
public final class PageHeadersFactory extends DefaultSecurityHeadersProviderFactory {

    @Override
    public SecurityHeadersProvider create(KeycloakSession session) {
        return new PageHeaders(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
