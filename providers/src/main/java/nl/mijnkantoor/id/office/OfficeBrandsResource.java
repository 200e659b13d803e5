package nl.mijnkantoor.id.office;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import nl.mijnkantoor.id.common.Problem;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * {@code /admin/realms/{realm}/office-brands}: what an office's people see of it, what of its attributes is left out and why,
 * and its logo. Managers may look; changing takes what Keycloak asks for changing the organization.
 */
@Produces(MediaType.APPLICATION_JSON)
public final class OfficeBrandsResource {

    private static final String PNG = "image/png";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;
    private final OfficeLogos logos;

    OfficeBrandsResource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.auth = auth;
        this.adminEvent = adminEvent.resource("OFFICE_LOGO");
        this.logos = new OfficeLogos(session);
    }

    /** The brand as pages and mails have it, with every attribute that is left out. */
    @GET
    @Path("{alias}")
    public Response get(@PathParam("alias") String alias) {
        OfficeAccess access = new OfficeAccess(session, auth);
        Optional<OrganizationModel> office = office(alias);
        if (!access.mayManage(office.orElse(null))) {
            return forbidden();
        }
        return office.map(found ->
                        Response.ok(OfficeBrandRepresentation.of(found, logos)).build())
                .orElseGet(OfficeBrandsResource::unknown);
    }

    /** Takes a PNG of at most 12 KB, 16 to 512 pixels wide and high; 400 for anything else. */
    @PUT
    @Path("{alias}/logo")
    @Consumes(PNG)
    public Response setLogo(@PathParam("alias") String alias, InputStream body) {
        return change(alias, office -> PngImage.clean(read(body))
                .map(png -> {
                    logos.set(office, realm.getId(), png);
                    return done(OperationType.UPDATE);
                })
                .orElseGet(() -> Problem.of(Response.Status.BAD_REQUEST, "not-a-logo")));
    }

    /** Takes the logo away, if there is one. */
    @DELETE
    @Path("{alias}/logo")
    public Response removeLogo(@PathParam("alias") String alias) {
        return change(alias, office -> {
            logos.remove(office.getId());
            return done(OperationType.DELETE);
        });
    }

    private Response change(String alias, Function<OrganizationModel, Response> change) {
        Optional<OrganizationModel> office = office(alias);
        if (!office.map(auth.orgs()::canManage).orElseGet(auth.orgs()::canManage)) {
            return forbidden();
        }
        return office.map(change).orElseGet(OfficeBrandsResource::unknown);
    }

    private Response done(OperationType operation) {
        adminEvent
                .operation(operation)
                .resourcePath(session.getContext().getUri())
                .success();
        return Response.noContent().build();
    }

    private static byte[] read(InputStream body) {
        try {
            return body.readNBytes(PngImage.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<OrganizationModel> office(String alias) {
        return new Offices(session, realm).byAlias(alias);
    }

    private static Response forbidden() {
        return Problem.of(Response.Status.FORBIDDEN, "forbidden");
    }

    private static Response unknown() {
        return Problem.of(Response.Status.NOT_FOUND, "unknown-office");
    }
}
