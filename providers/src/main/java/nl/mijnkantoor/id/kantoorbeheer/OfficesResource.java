package nl.mijnkantoor.id.kantoorbeheer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.common.Problem;
import nl.mijnkantoor.id.common.Problem.FieldError;
import nl.mijnkantoor.id.common.QueryParameters;
import nl.mijnkantoor.id.invitation.InvitationProgress;
import nl.mijnkantoor.id.office.OfficeAccess;
import nl.mijnkantoor.id.office.Offices;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * {@code /admin/realms/{realm}/offices}: what an office's managers, and who may manage its organization, see of it. Nothing is
 * changed here. An error answer is RFC 9457 problem details.
 */
@Produces(MediaType.APPLICATION_JSON)
public final class OfficesResource {

    private static final int MAX_DAYS = 365;
    private static final int DEFAULT_DAYS = 90;
    private static final String TOTAL = "X-Total-Count";

    private final KeycloakSession session;
    private final OfficeAccess access;

    OfficesResource(KeycloakSession session, AdminPermissionEvaluator auth) {
        this.session = session;
        this.access = new OfficeAccess(session, auth);
    }

    /** The offices the caller manages, by name. 403 for who manages none. */
    @GET
    public Response list() {
        List<Map<String, String>> offices = access.managed().stream()
                .sorted(Comparator.comparing(OrganizationModel::getName, String.CASE_INSENSITIVE_ORDER))
                .map(office -> Map.of("alias", office.getAlias(), "name", office.getName()))
                .toList();
        return offices.isEmpty() ? forbidden() : Response.ok(offices).build();
    }

    /** The people of an office, by name; {@code X-Total-Count} tells how many there are without paging. */
    @GET
    @Path("{alias}/people")
    public Response people(
            @PathParam("alias") String alias,
            @QueryParam("search") @Nullable String search,
            @QueryParam("status") @Nullable String statusName,
            @QueryParam("first") @Nullable String firstRow,
            @QueryParam("max") @Nullable String maxRows) {
        return withOffice(alias, office -> {
            List<FieldError> errors = new ArrayList<>();
            PersonStatus status = QueryParameters.status(PersonStatus.class, statusName, errors);
            int first = QueryParameters.first(firstRow, errors);
            int max = QueryParameters.max(maxRows, errors);
            if (search != null && !QueryParameters.isPlain(search)) {
                errors.add(new FieldError("search", "invalid"));
            }
            if (!errors.isEmpty()) {
                return Problem.badRequest(errors);
            }
            OfficePeople people = new OfficePeople(session, office);
            OfficePeople.Filter filter = new OfficePeople.Filter(search, status);
            return Response.ok(people.search(filter, first, max))
                    .header(TOTAL, people.count(filter))
                    .build();
        });
    }

    /** How far the people got who were invited in the last so many days. */
    @GET
    @Path("{alias}/funnel")
    public Response funnel(@PathParam("alias") String alias, @QueryParam("days") @Nullable String wanted) {
        return withOffice(alias, office -> {
            List<FieldError> errors = new ArrayList<>();
            int days = QueryParameters.number("days", wanted, DEFAULT_DAYS, 1, MAX_DAYS, errors);
            if (!errors.isEmpty()) {
                return Problem.badRequest(errors);
            }
            return Response.ok(Map.of(
                            "days",
                            days,
                            "stages",
                            progress().funnel(office.getId(), Moment.now().minus(Duration.ofDays(days)))))
                    .build();
        });
    }

    /** Who needs help to get in, latest invited first; {@code X-Total-Count} tells how many there are without paging. */
    @GET
    @Path("{alias}/stuck")
    public Response stuck(
            @PathParam("alias") String alias,
            @QueryParam("first") @Nullable String firstRow,
            @QueryParam("max") @Nullable String maxRows) {
        return withOffice(alias, office -> {
            List<FieldError> errors = new ArrayList<>();
            int first = QueryParameters.first(firstRow, errors);
            int max = QueryParameters.max(maxRows, errors);
            if (!errors.isEmpty()) {
                return Problem.badRequest(errors);
            }
            InvitationProgress progress = progress();
            return Response.ok(progress.stuck(office.getId(), Moment.now(), first, max))
                    .header(TOTAL, progress.countStuck(office.getId(), Moment.now()))
                    .build();
        });
    }

    /** Whether there is an office is nobody's business who does not manage it. */
    private Response withOffice(String alias, Function<OrganizationModel, Response> answer) {
        return new Offices(session, session.getContext().getRealm())
                .byAlias(alias)
                .filter(access::mayManage)
                .map(answer)
                .orElseGet(OfficesResource::forbidden);
    }

    private InvitationProgress progress() {
        return new InvitationProgress(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                session.getContext().getRealm().getId());
    }

    private static Response forbidden() {
        return Problem.of(Response.Status.FORBIDDEN, "forbidden");
    }
}
