package nl.mijnkantoor.id.kantoorbeheer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import nl.mijnkantoor.id.common.RealmUrl;
import nl.mijnkantoor.id.office.OfficeAccess;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The office managers' page. It is the same for everybody: what it shows it asks for with the token of whoever logs in, and a
 * script of our own is all that may run in it.
 */
public final class KantoorbeheerPage {

    static final String PATH = "kantoorbeheer";

    private static final String GZIP = "gzip";
    private static final String TEMPLATE = "kantoorbeheer.ftl";
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "connect-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private final KeycloakSession session;
    private final RealmModel realm;

    KantoorbeheerPage(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** The page, where its client is there and on; without the slash at its end a redirect to it, for the login comes back to that address only. */
    @GET
    public Response page() {
        ClientModel client = realm.getClientByClientId(OfficeAccess.CLIENT);
        if (client == null || !client.isEnabled()) {
            throw new NotFoundException();
        }
        if (!session.getContext().getUri().getPath().endsWith("/")) {
            return Response.seeOther(RealmUrl.builder(session).path(PATH + "/").build())
                    .build();
        }
        Response page = session.getProvider(LoginFormsProvider.class)
                .setAttribute("realmPath", path("realms").build(realm.getName()).toString())
                .setAttribute(
                        "adminPath", path("admin/realms").build(realm.getName()).toString())
                .createForm(TEMPLATE);
        // Keycloak would put the realm's own policy in the place of this stricter one.
        session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
        return compressed(page)
                .header(BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getHeaderName(), null)
                .header(BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getHeaderName(), CONTENT_SECURITY_POLICY)
                .header(BrowserSecurityHeaders.REFERRER_POLICY.getHeaderName(), "no-referrer")
                .header(BrowserSecurityHeaders.X_CONTENT_TYPE_OPTIONS.getHeaderName(), "nosniff")
                .header(BrowserSecurityHeaders.X_FRAME_OPTIONS.getHeaderName(), "DENY")
                .header(BrowserSecurityHeaders.X_ROBOTS_TAG.getHeaderName(), "none")
                .header(BrowserSecurityHeaders.STRICT_TRANSPORT_SECURITY.getHeaderName(), strictTransportSecurity())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Keycloak compresses no page, because of what a page may hold; this one holds nothing that anybody could want to guess. */
    private ResponseBuilder compressed(Response page) {
        ResponseBuilder response = Response.fromResponse(page).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String accepted =
                session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null || !accepted.contains(GZIP) || !(page.getEntity() instanceof String html)) {
            return response;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response.entity(bytes.toByteArray()).encoding(GZIP);
    }

    private String strictTransportSecurity() {
        BrowserSecurityHeaders header = BrowserSecurityHeaders.STRICT_TRANSPORT_SECURITY;
        return realm.getBrowserSecurityHeaders().getOrDefault(header.getKey(), header.getDefaultValue());
    }

    /** A path on this very host, for the page may talk to no other. */
    private UriBuilder path(String resource) {
        return UriBuilder.fromPath(session.getContext().getUri().getBaseUri().getPath())
                .path(resource)
                .path("{realm}");
    }
}
