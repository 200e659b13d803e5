package nl.mijnkantoor.id.bulk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.common.Problem;
import nl.mijnkantoor.id.common.Problem.FieldError;
import nl.mijnkantoor.id.common.QueryParameters;
import nl.mijnkantoor.id.common.RequestBody;
import nl.mijnkantoor.id.invitation.InvitationPermissions;
import nl.mijnkantoor.id.office.Offices;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;

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
    private final AdminEventBuilder adminEvent;
    private final Runnable wake;

    ImportsResource(
            KeycloakSession session,
            ImportConfig config,
            InvitationPermissions permissions,
            AdminEventBuilder adminEvent,
            Runnable wake) {
        this.session = session;
        this.config = config;
        this.permissions = permissions;
        this.adminEvent = adminEvent.resource("INVITATION");
        this.wake = wake;
    }

    /**
     * Takes a file. With {@code dryRun} it only says what would become of each line; otherwise the lines that can be invited
     * are, in the background, and the answer is where to look. With {@code acceptTypos} addresses that look mistyped are meant.
     *
     * @param officeAlias the office of lines that name none
     */
    @POST
    @Consumes(CSV)
    public Response take(
            @QueryParam("office") @Nullable String officeAlias,
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("acceptTypos") @Nullable String acceptTypos,
            @Context UriInfo uri,
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
        List<FieldError> errors = new ArrayList<>();
        if (officeAlias != null && office == null) {
            errors.add(new FieldError("office", "unknown-office"));
        }
        boolean onlyTried = QueryParameters.isOn("dryRun", dryRun, uri.getQueryParameters(), errors);
        boolean typosAreMeant = QueryParameters.isOn("acceptTypos", acceptTypos, uri.getQueryParameters(), errors);
        Optional<byte[]> bytes = RequestBody.read(body, config.maxBytes());
        if (bytes.isEmpty()) {
            return Problem.of(Response.Status.REQUEST_ENTITY_TOO_LARGE, "body-too-large");
        }
        if (ImportFile.isFarTooLong(bytes.get(), config.maxLines())) {
            return tooManyLines();
        }
        Optional<ImportFile> file = ImportFile.read(bytes.get(), errors);
        if (file.isEmpty() || !errors.isEmpty()) {
            return Problem.badRequest(errors);
        }
        if (file.get().lines().size() > config.maxLines()) {
            return tooManyLines();
        }

        List<Verdict> verdicts = new ImportJudge(session, permissions, office, typosAreMeant)
                .judge(file.get().lines());
        if (onlyTried) {
            return Response.ok(Map.of("lines", verdicts)).build();
        }
        return accepted(file.get(), office != null && file.get().isAllOf(office.getAlias()) ? office : null, verdicts);
    }

    private static Response tooManyLines() {
        return Problem.of(Response.Status.REQUEST_ENTITY_TOO_LARGE, "too-many-lines");
    }

    /**
     * Keeps it.
     *
     * @param office whose import it is, for the office's managers to see; none when a line names another office
     */
    private Response accepted(ImportFile file, @Nullable OrganizationModel office, List<Verdict> verdicts) {
        ImportEntity entity = new ImportEntity(
                session.getContext().getRealm().getId(),
                office == null ? null : office.getId(),
                permissions.callerId(),
                permissions.inviterId(),
                file.separator(),
                Moment.now());
        Imports imports = new Imports(session);
        imports.add(entity, verdicts);
        wakeAfterCommit();
        ImportRepresentation representation =
                ImportRepresentation.of(entity, office == null ? null : office.getAlias(), imports.count(entity.id()));
        adminEvent
                .operation(OperationType.CREATE)
                .resourcePath("invitations", "imports", entity.id())
                .representation(representation)
                .success();
        URI location = session.getContext().getUri().getAbsolutePath().resolve("imports/" + entity.id());
        return Response.accepted(representation).location(location).build();
    }

    private void wakeAfterCommit() {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                wake.run();
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    /** How far an import is. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return withVisible(id, entity -> Response.ok(representation(entity)).build());
    }

    /** What became of each line: as JSON, or as a CSV file for who asks for one. */
    @GET
    @Path("{id}/result")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response result(@PathParam("id") String id, @Context HttpHeaders headers) {
        return withVisible(id, entity -> {
            List<ResultLine> lines = new Imports(session)
                    .lines(entity.id()).stream().map(ResultLine::of).toList();
            return wantsCsv(headers)
                    ? Response.ok(ResultLine.csv(lines, entity.separator()), CSV + ";charset=UTF-8")
                            .header("Content-Disposition", "attachment; filename=\"" + entity.id() + ".csv\"")
                            .build()
                    : Response.ok(Map.of("lines", lines), MediaType.APPLICATION_JSON_TYPE)
                            .build();
        });
    }

    /** The first kind named that is one of ours; sorted by how much the caller wants it. */
    private static boolean wantsCsv(HttpHeaders headers) {
        MediaType csv = MediaType.valueOf(CSV);
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(csv) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    /** Who manages its office; without one, who handed it in. Who manages all offices sees every import. */
    private boolean maySee(@Nullable ImportEntity entity) {
        if (entity == null) {
            return permissions.mayManage(null);
        }
        boolean isOwn = entity.organizationId() == null && entity.submitterId().equals(permissions.callerId());
        return (isOwn && permissions.mayTry())
                || permissions.mayManage(office(entity).orElse(null));
    }

    private Optional<OrganizationModel> office(ImportEntity entity) {
        String id = entity.organizationId();
        return id == null
                ? Optional.empty()
                : new Offices(session, session.getContext().getRealm()).byId(id);
    }

    private Response withVisible(String id, Function<ImportEntity, Response> answer) {
        Optional<ImportEntity> entity = QueryParameters.isPlain(id)
                ? new Imports(session).byId(id, session.getContext().getRealm().getId())
                : Optional.empty();
        if (!maySee(entity.orElse(null))) {
            return forbidden();
        }
        return entity.map(answer).orElseGet(() -> Problem.of(Response.Status.NOT_FOUND, "unknown-import"));
    }

    private ImportRepresentation representation(ImportEntity entity) {
        return ImportRepresentation.of(
                entity,
                office(entity).map(OrganizationModel::getAlias).orElse(null),
                new Imports(session).count(entity.id()));
    }

    private static Response forbidden() {
        return Problem.of(Response.Status.FORBIDDEN, "forbidden");
    }
}
