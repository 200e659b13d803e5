package nl.mijnkantoor.id.invitation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.common.Problem;
import nl.mijnkantoor.id.common.Problem.FieldError;
import nl.mijnkantoor.id.common.QueryParameters;
import nl.mijnkantoor.id.common.RequestBody;
import nl.mijnkantoor.id.office.Offices;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.userprofile.ValidationException;

/**
 * {@code /admin/realms/{realm}/invitations}. For who may manage an office's organization, and for the office's
 * managers. An error answer is RFC 9457 problem details, and then nothing has changed. Admin events have the resource type
 * Keycloak gives to those of the console's tab 'Invitations': the console knows no types of ours.
 */
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationsResource {

    private final KeycloakSession session;
    private final InvitationPermissions permissions;
    private final AdminEventBuilder adminEvent;
    private final Invitations invitations;
    private final InvitationViews views;

    InvitationsResource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.permissions = new InvitationPermissions(session, auth);
        this.adminEvent = adminEvent.resource(ResourceType.ORGANIZATION_MEMBERSHIP);
        this.invitations = session.getProvider(Invitations.class);
        this.views = new InvitationViews(session, invitations);
    }

    /** Invites one person: 201 with {@code Location}; 409 for a person who is already active in the office, 429
     * for one who has been sent many links today. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(InputStream body) {
        if (!permissions.mayTry()) {
            return forbidden();
        }
        Optional<String> json = RequestBody.read(body);
        if (json.isEmpty()) {
            return Problem.of(Response.Status.REQUEST_ENTITY_TOO_LARGE, "body-too-large");
        }
        List<FieldError> errors = new ArrayList<>();
        Optional<InvitationRequest> request = InvitationRequest.parse(json.get(), errors);
        if (request.isEmpty()) {
            return Problem.badRequest(errors);
        }
        OrganizationModel office = office(request.get().office());
        if (!permissions.mayManage(office)) {
            return forbidden();
        }
        Optional<String> reason = reasonNotToInvite(request.get(), office);
        if (reason.isPresent()) {
            return Problem.of(Response.Status.FORBIDDEN, reason.get());
        }
        Optional<InvitationDraft> draft = new InvitationCheck(session, invitations.config(), errors)
                .check(request.get(), office, permissions.inviterId());
        if (draft.isEmpty()) {
            return Problem.badRequest(errors);
        }
        if (!permissions.mayGive(draft.get().roles())) {
            return forbidden();
        }
        if (!invitations.mayInviteAgain(draft.get())) {
            return tooMany();
        }

        try {
            return invitations
                    .invite(draft.get())
                    .map(invitation -> created(invitation, draft.get()))
                    .orElseGet(() -> Problem.of(Response.Status.CONFLICT, "already-active"));
        } catch (ModelDuplicateException | ValidationException e) {
            // Nothing was wrong when this request looked: somebody else has made the same new person since.
            session.getTransactionManager().setRollbackOnly();
            return Problem.of(Response.Status.CONFLICT, "invited-meanwhile");
        }
    }

    private Optional<String> reasonNotToInvite(InvitationRequest request, @Nullable OrganizationModel office) {
        return office == null || request.email() == null
                ? Optional.empty()
                : permissions.reasonNotToInvite(
                        request.email(), office, !request.roles().isEmpty());
    }

    private Response created(InvitationEntity invitation, InvitationDraft draft) {
        InvitationRepresentation representation = InvitationRepresentation.created(
                invitation,
                draft.office().getAlias(),
                draft.roles().stream().map(RoleModel::getName).toList());
        adminEvent
                .operation(OperationType.CREATE)
                .resourcePath(eventPath(invitation))
                .representation(representation)
                .success();
        URI location = session.getContext()
                .getUri()
                .getAbsolutePathBuilder()
                .path(invitation.id())
                .build();
        return Response.created(location).entity(representation).build();
    }

    /**
     * Lists invitations, newest first; {@code X-Total-Count} tells how many there are without paging. Without an office, an
     * office manager sees those of the offices they manage.
     */
    @GET
    public Response list(
            @QueryParam("office") @Nullable String officeAlias,
            @QueryParam("status") @Nullable String statusName,
            @QueryParam("search") @Nullable String search,
            @QueryParam("first") @Nullable String firstRow,
            @QueryParam("max") @Nullable String maxRows) {
        OrganizationModel office = office(officeAlias);
        Set<String> visible = permissions.visibleOffices();
        boolean seesSome = officeAlias == null && visible != null && !visible.isEmpty();
        if (!permissions.mayManage(office) && !seesSome) {
            return forbidden();
        }
        List<FieldError> errors = new ArrayList<>();
        if (officeAlias != null && office == null) {
            errors.add(new FieldError("office", "unknown-office"));
        }
        InvitationStatus status = QueryParameters.status(InvitationStatus.class, statusName, errors);
        int first = QueryParameters.first(firstRow, errors);
        int max = QueryParameters.max(maxRows, errors);
        if (search != null && !QueryParameters.isPlain(search)) {
            errors.add(new FieldError("search", "invalid"));
        }
        if (!errors.isEmpty()) {
            return Problem.badRequest(errors);
        }
        InvitationStore.Filter filter = new InvitationStore.Filter(
                office == null ? visible : Set.of(office.getId()), status, search, Moment.now());
        List<InvitationRepresentation> page =
                invitations.search(filter, first, max).stream().map(views::of).toList();
        return Response.ok(page)
                .header("X-Total-Count", invitations.count(filter))
                .build();
    }

    /** What this resource and the lost-phone requests take and answer, for software: OpenAPI 3.1. Nothing in it is secret. */
    @GET
    @Path("openapi.json")
    public InputStream description() {
        return Objects.requireNonNull(InvitationsResource.class.getResourceAsStream("/nl/mijnkantoor/id/openapi.json"));
    }

    /** One invitation with its timeline. */
    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return withManaged(
                id, invitation -> Response.ok(views.withTimeline(invitation)).build());
    }

    /**
     * Mails a new link; the older one is dead. 409 once accepted or revoked, or when person or office is gone; 429 when this
     * person has been sent many today.
     */
    @POST
    @Path("{id}/resend")
    public Response resend(@PathParam("id") String id) {
        return withOwnPerson(
                id,
                invitation -> invitations.mayResend(invitation)
                        ? done(invitation, OperationType.ACTION, invitations.resend(invitation, permissions.callerId()))
                        : tooMany());
    }

    /** Revokes: the link is dead, and no password can be set without a new invitation. 409 once accepted or revoked. */
    @DELETE
    @Path("{id}")
    public Response revoke(@PathParam("id") String id) {
        return withOwnPerson(
                id,
                invitation ->
                        done(invitation, OperationType.DELETE, invitations.revoke(invitation, permissions.callerId())));
    }

    /** Mail that came back. */
    @Path("bounces")
    public BouncesResource bounces() {
        return new BouncesResource(session, permissions, adminEvent, invitations);
    }

    /** Invitations from a file: {@code POST} it here. */
    @Path("import")
    public Object importFile() {
        return imports();
    }

    /** What became of the files. */
    @Path("imports")
    public Object imports() {
        return session.getProvider(ImportResourceProvider.class).resource(permissions, adminEvent);
    }

    private Response done(InvitationEntity invitation, OperationType operation, boolean done) {
        if (!done) {
            return Problem.of(Response.Status.CONFLICT, "invitation-closed");
        }
        adminEvent
                .operation(operation)
                .resourcePath(eventPath(invitation))
                .representation(views.of(invitation))
                .success();
        return Response.noContent().build();
    }

    /** As the console's own: an office's are found by its path. */
    private static String[] eventPath(InvitationEntity invitation) {
        return new String[] {"organizations", invitation.organizationId(), "invitations", invitation.id()};
    }

    private @Nullable OrganizationModel office(@Nullable String alias) {
        return alias == null
                ? null
                : new Offices(session, session.getContext().getRealm())
                        .byAlias(alias)
                        .orElse(null);
    }

    private Response withManaged(String id, Function<InvitationEntity, Response> answer) {
        Optional<InvitationEntity> invitation = QueryParameters.isPlain(id) ? invitations.byId(id) : Optional.empty();
        if (!permissions.mayManage(invitation.flatMap(invitations::office).orElse(null))) {
            return forbidden();
        }
        return invitation.map(answer).orElseGet(() -> Problem.of(Response.Status.NOT_FOUND, "unknown-invitation"));
    }

    private Response withOwnPerson(String id, Function<InvitationEntity, Response> answer) {
        return withManaged(
                id,
                invitation -> mayActFor(invitation)
                        ? answer.apply(invitation)
                        : Problem.of(Response.Status.FORBIDDEN, InvitationPermissions.NOT_YOURS));
    }

    private boolean mayActFor(InvitationEntity invitation) {
        Optional<UserModel> person = invitations.person(invitation);
        Optional<OrganizationModel> office = invitations.office(invitation);
        return person.isEmpty() || office.isEmpty() || permissions.mayActFor(person.get(), office.get());
    }

    private static Response tooMany() {
        return Problem.of(Response.Status.TOO_MANY_REQUESTS, "too-many-tries");
    }

    private static Response forbidden() {
        return Problem.of(Response.Status.FORBIDDEN, InvitationPermissions.FORBIDDEN);
    }
}
