package nl.mijnkantoor.id.invitation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mijnkantoor.id.common.Problem;
import nl.mijnkantoor.id.common.Problem.FieldError;
import nl.mijnkantoor.id.common.RequestBody;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/**
 * {@code …/invitations/bounces}: a mail server may take a mail and give it back hours later. The server hears nothing of that; a
 * mail provider's webhook does, or whoever reads the returned mail, and says so here.
 */
public final class BouncesResource {

    private final KeycloakSession session;
    private final InvitationPermissions permissions;
    private final AdminEventBuilder adminEvent;
    private final Invitations invitations;

    BouncesResource(
            KeycloakSession session,
            InvitationPermissions permissions,
            AdminEventBuilder adminEvent,
            Invitations invitations) {
        this.session = session;
        this.permissions = permissions;
        this.adminEvent = adminEvent;
        this.invitations = invitations;
    }

    /** For who may manage every office. 204 also where nobody was invited at this address: webhooks tell of all mail. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response bounced(InputStream body) {
        if (!permissions.mayManage(null)) {
            return Problem.of(Response.Status.FORBIDDEN, InvitationPermissions.FORBIDDEN);
        }
        Optional<String> json = RequestBody.read(body);
        if (json.isEmpty()) {
            return Problem.of(Response.Status.REQUEST_ENTITY_TOO_LARGE, "body-too-large");
        }
        List<FieldError> errors = new ArrayList<>();
        Optional<Bounce> bounce = Bounce.parse(json.get(), errors);
        if (bounce.isEmpty()) {
            return Problem.badRequest(errors);
        }
        note(bounce.get());
        return Response.noContent().build();
    }

    private void note(Bounce bounce) {
        UserModel person = session.users().getUserByEmail(session.getContext().getRealm(), bounce.email());
        if (person != null && invitations.bounced(person, bounce)) {
            adminEvent
                    .operation(OperationType.ACTION)
                    .resourcePath(session.getContext().getUri())
                    .representation(bounce)
                    .success();
        }
    }
}
