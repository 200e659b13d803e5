package nl.mijnkantoor.id.bulk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mijnkantoor.id.common.Problem;
import nl.mijnkantoor.id.common.Problem.FieldError;
import nl.mijnkantoor.id.common.RequestBody;
import nl.mijnkantoor.id.invitation.InvitationPermissions;
import nl.mijnkantoor.id.office.Offices;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/**
 * {@code …/invitations/import} and {@code …/invitations/imports}: many invitations from one CSV file. Who may invite one person
 * may invite many; what somebody may not do is told line by line.
 */
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {

    private static final String CSV = "text/csv";

    private final KeycloakSession session;
    private final ImportConfig config;
    private final InvitationPermissions permissions;

    ImportsResource(KeycloakSession session, ImportConfig config, InvitationPermissions permissions) {
        this.session = session;
        this.config = config;
        this.permissions = permissions;
    }

    /**
     * Takes a file. With {@code dryRun} it only says what would become of each line; otherwise the lines that can be invited
     * are, in the background, and the answer is where to look.
     *
     * @param officeAlias the office of lines that name none
     * @param acceptTypos whether addresses that look mistyped are meant
     */
    @POST
    @Consumes(CSV)
    public Response take(
            @QueryParam("office") @Nullable String officeAlias,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("acceptTypos") boolean acceptTypos,
            InputStream body) {
        if (!permissions.mayTry()) {
            return forbidden();
        }
        OrganizationModel office = officeAlias == null
                ? null
                : new Offices(session, session.getContext().getRealm())
                        .byAlias(officeAlias)
                        .orElse(null);
        if (officeAlias != null && !permissions.mayManage(office)) {
            return forbidden();
        }
        if (!dryRun) {
            return Problem.of(Response.Status.NOT_IMPLEMENTED, "dry-run-only");
        }
        List<FieldError> errors = new ArrayList<>();
        if (officeAlias != null && office == null) {
            errors.add(new FieldError("office", "unknown-office"));
        }
        Optional<byte[]> bytes = RequestBody.read(body, config.maxBytes());
        if (bytes.isEmpty()) {
            return Problem.of(Response.Status.REQUEST_ENTITY_TOO_LARGE, "body-too-large");
        }
        Optional<ImportFile> file = ImportFile.read(bytes.get(), errors);
        if (file.isEmpty() || !errors.isEmpty()) {
            return Problem.badRequest(errors);
        }
        if (file.get().lines().size() > config.maxLines()) {
            return Problem.of(Response.Status.REQUEST_ENTITY_TOO_LARGE, "too-many-lines");
        }

        List<Verdict> verdicts = new ImportJudge(session, permissions, office, acceptTypos)
                .judge(file.get().lines());
        return Response.ok(Map.of("lines", verdicts)).build();
    }

    private static Response forbidden() {
        return Problem.of(Response.Status.FORBIDDEN, "forbidden");
    }
}
