package nl.mijnkantoor.id.lostphone;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.mijnkantoor.id.common.JsonBody;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.common.Problem;
import nl.mijnkantoor.id.common.Problem.FieldError;
import nl.mijnkantoor.id.common.QueryParameters;
import nl.mijnkantoor.id.common.RequestBody;
import nl.mijnkantoor.id.office.Offices;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * {@code /admin/realms/{realm}/lost-phone-requests}, for platform admins and office managers (see {@link Decider}). An error
 * answer is RFC 9457 problem details, and then nothing has changed.
 */
@Produces(MediaType.APPLICATION_JSON)
public final class LostPhoneRequestsResource {

    private static final int MAX_REASON = 255;
    private static final String FORBIDDEN = "forbidden";

    private final KeycloakSession session;
    private final AdminEventBuilder adminEvent;
    private final LostPhoneRequests requests;
    private final Decider decider;

    LostPhoneRequestsResource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.adminEvent = adminEvent.resource("LOST_PHONE_REQUEST");
        this.requests = session.getProvider(LostPhoneRequests.class);
        this.decider = new Decider(session, auth);
    }

    /**
     * Lists requests, newest first; {@code X-Total-Count} tells how many there are without paging. An office manager sees those
     * of the offices they manage.
     */
    @GET
    public Response list(
            @QueryParam("office") @Nullable String officeAlias,
            @QueryParam("status") @Nullable String statusName,
            @QueryParam("first") @Nullable String firstRow,
            @QueryParam("max") @Nullable String maxRows) {
        Set<String> mine = decider.officeIds();
        if (!decider.isPlatformAdmin() && mine.isEmpty()) {
            return Problem.of(Response.Status.FORBIDDEN, FORBIDDEN);
        }
        List<FieldError> errors = new ArrayList<>();
        Optional<OrganizationModel> office = Optional.ofNullable(officeAlias).flatMap(offices()::byAlias);
        if (!decider.isPlatformAdmin()
                && officeAlias != null
                && office.filter(found -> mine.contains(found.getId())).isEmpty()) {
            return Problem.of(Response.Status.FORBIDDEN, FORBIDDEN);
        }
        if (officeAlias != null && office.isEmpty()) {
            errors.add(new FieldError("office", "unknown-office"));
        }
        LostPhoneStatus status = QueryParameters.status(LostPhoneStatus.class, statusName, errors);
        int first = QueryParameters.first(firstRow, errors);
        int max = QueryParameters.max(maxRows, errors);
        if (!errors.isEmpty()) {
            return Problem.badRequest(errors);
        }
        Set<String> narrowed = decider.isPlatformAdmin() ? null : mine;
        LostPhoneStore.Filter filter = new LostPhoneStore.Filter(
                office.map(OrganizationModel::getId).map(Set::of).orElse(narrowed), status, Moment.now());
        List<LostPhoneRequestRepresentation> page = requests.search(filter, first, max).stream()
                .map(request -> representation(request, false))
                .toList();
        return Response.ok(page).header("X-Total-Count", requests.count(filter)).build();
    }

    /** One request with its timeline. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return withVisible(
                id, request -> Response.ok(representation(request, true)).build());
    }

    /**
     * Says yes; the person gets a link by mail. 403 for one's own request and after a login too long ago, 409 when there is
     * nothing to decide any more.
     */
    @POST
    @Path("{id}/approve")
    public Response approve(@PathParam("id") String id) {
        return withDecidable(
                id,
                request -> decider.isFresh(requests.config().maxLoginAge())
                        ? done(request, requests.approve(request, decider.user()))
                        : Problem.of(Response.Status.FORBIDDEN, "login-too-old"));
    }

    /** Says no, also after a yes that has not been used yet. 409 when there is nothing to decide any more. */
    @POST
    @Path("{id}/refuse")
    public Response refuse(@PathParam("id") String id, InputStream body) {
        return withDecidable(id, request -> {
            Optional<String> json = RequestBody.read(body);
            if (json.isEmpty()) {
                return Problem.of(Response.Status.REQUEST_ENTITY_TOO_LARGE, "body-too-large");
            }
            List<FieldError> errors = new ArrayList<>();
            String reason = reason(json.get(), errors);
            return errors.isEmpty()
                    ? done(request, requests.refuse(request, reason, decider.user()))
                    : Problem.badRequest(errors);
        });
    }

    /** A reason is optional, and so is the body. */
    private static @Nullable String reason(String body, List<FieldError> errors) {
        if (body.isBlank()) {
            return null;
        }
        String reason = JsonBody.parse(body, Set.of("reason"), errors)
                .map(json -> json.text("reason"))
                .orElse(null);
        if (reason != null && reason.length() > MAX_REASON) {
            errors.add(new FieldError("reason", "too-long"));
        }
        return reason == null || reason.isEmpty() ? null : reason;
    }

    private Response done(LostPhoneRequestEntity request, boolean done) {
        if (!done) {
            return Problem.of(Response.Status.CONFLICT, "request-closed");
        }
        adminEvent
                .operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .representation(representation(request, false))
                .success();
        return Response.noContent().build();
    }

    private Response withDecidable(String id, Function<LostPhoneRequestEntity, Response> answer) {
        return withVisible(id, request -> decider.reasonNotToDecide(request, person(request))
                .map(reason -> Problem.of(Response.Status.FORBIDDEN, reason))
                .orElseGet(() -> answer.apply(request)));
    }

    /** Only who may manage everybody learns that there is no such request. */
    private Response withVisible(String id, Function<LostPhoneRequestEntity, Response> answer) {
        Optional<LostPhoneRequestEntity> request = QueryParameters.isPlain(id) ? requests.byId(id) : Optional.empty();
        if (request.isEmpty() && decider.isPlatformAdmin()) {
            return Problem.of(Response.Status.NOT_FOUND, "unknown-request");
        }
        return request.filter(decider::maySee)
                .map(answer)
                .orElseGet(() -> Problem.of(Response.Status.FORBIDDEN, FORBIDDEN));
    }

    private LostPhoneRequestRepresentation representation(LostPhoneRequestEntity request, boolean withTimeline) {
        List<String> aliases = request.officeIds().stream()
                .flatMap(id -> offices().byId(id).stream())
                .map(OrganizationModel::getAlias)
                .sorted()
                .toList();
        return LostPhoneRequestRepresentation.of(
                request, person(request), aliases, withTimeline ? requests.timeline(request) : null);
    }

    private @Nullable UserModel person(LostPhoneRequestEntity request) {
        return session.users().getUserById(session.getContext().getRealm(), request.userId());
    }

    private Offices offices() {
        return new Offices(session, session.getContext().getRealm());
    }
}
