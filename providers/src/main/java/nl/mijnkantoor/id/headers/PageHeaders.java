package nl.mijnkantoor.id.headers;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.headers.DefaultSecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's security headers, except where an answer knows better: a page that comes with a policy of its own keeps it, and a
 * file whose name changes with its content need never be asked for again.
 */
final class PageHeaders extends DefaultSecurityHeadersProvider {

    private static final String POLICY = BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getHeaderName();
    private static final String THEME_FILES = "/resources/";

    PageHeaders(KeycloakSession session) {
        super(session);
    }

    @Override
    public void addHeaders(ContainerRequestContext request, ContainerResponseContext response) {
        String own = response.getHeaderString(POLICY);
        super.addHeaders(request, response);
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (own != null) {
            String realms = response.getHeaderString(POLICY);
            headers.putSingle(POLICY, PagePolicy.of(own, realms.equals(own) ? "" : realms));
            headers.putSingle(BrowserSecurityHeaders.X_FRAME_OPTIONS.getHeaderName(), "DENY");
            headers.putSingle(BrowserSecurityHeaders.REFERRER_POLICY.getHeaderName(), "no-referrer");
        }
        if (isKept(request, response)) {
            headers.putSingle(
                    HttpHeaders.CACHE_CONTROL, response.getHeaderString(HttpHeaders.CACHE_CONTROL) + ", immutable");
        }
    }

    /** Keycloak gives an entity tag to those of a theme's files whose names hold a hash, and to no other. */
    private static boolean isKept(ContainerRequestContext request, ContainerResponseContext response) {
        String lifetime = response.getHeaderString(HttpHeaders.CACHE_CONTROL);
        return request.getUriInfo().getRequestUri().getPath().contains(THEME_FILES)
                && response.getHeaderString(HttpHeaders.ETAG) != null
                && lifetime != null
                && lifetime.contains("max-age");
    }
}
