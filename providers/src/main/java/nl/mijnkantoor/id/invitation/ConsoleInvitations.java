package nl.mijnkantoor.id.invitation;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mijnkantoor.id.common.Moment;
import nl.mijnkantoor.id.common.Problem.FieldError;
import nl.mijnkantoor.id.common.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationInvitationModel.Filter;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.InvitationManager;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.ErrorResponseException;

/**
 * Our invitations for Keycloak's own admin resource, which the console's tab 'Invitations' calls. Permission to manage the
 * office has been asked by then. That resource sends an invitation again by removing it and making another one, writes a
 * link and sends a mail of its own ({@code OfficeMailTemplates} drops it) and records the admin event.
 */
final class ConsoleInvitations implements InvitationManager {

    private static final String RESEND = "/resend";

    private final KeycloakSession session;
    private @Nullable InvitationEntity resent;
    private @Nullable String inviteeId;

    ConsoleInvitations(KeycloakSession session) {
        this.session = session;
    }

    /** Whether Keycloak is between looking a person up and inviting them, and they cannot log in yet. */
    boolean isAboutToInvite(UserModel user) {
        return resent != null || user.getId().equals(inviteeId);
    }

    /** Keycloak refuses to invite whoever has an open invitation that has not expired. */
    @Override
    public @Nullable OrganizationInvitationModel getByEmail(OrganizationModel organization, String email) {
        if (resent != null) {
            return null;
        }
        UserModel known = session.users().getUserByEmail(realm(), email);
        inviteeId = known == null || invitations().hasPassword(known) ? null : known.getId();
        return InvitationManager.super.getByEmail(organization, email);
    }

    @Override
    public OrganizationInvitationModel create(
            OrganizationModel organization, String email, @Nullable String firstName, @Nullable String lastName) {
        InvitationEntity again = resent;
        resent = null;
        inviteeId = null;
        return new ConsoleInvitation(again == null ? invite(organization, email, firstName, lastName) : resend(again));
    }

    /**
     * Answers admins only: Keycloak asks for the invitation of a link of its own by the same method, and none of these may
     * lead to one of ours.
     */
    @Override
    public @Nullable OrganizationInvitationModel getById(String id) {
        if (ConsoleAdmin.of(session) == null || !QueryParameters.isPlain(id)) {
            return null;
        }
        return invitations()
                .byId(id)
                .filter(invitation -> !invitation.isClosed())
                .map(ConsoleInvitation::new)
                .orElse(null);
    }

    @Override
    public Stream<OrganizationInvitationModel> getAllStream(
            OrganizationModel organization,
            Map<Filter, String> filters,
            @Nullable Integer first,
            @Nullable Integer max) {
        OpenInvitations open = new OpenInvitations(realm().getId(), organization);
        for (Map.Entry<Filter, String> filter : filters.entrySet()) {
            if (!open.filter(filter.getKey(), filter.getValue(), Moment.now())) {
                throw new BadRequestException();
            }
        }
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return open.page(em, first, max).map(ConsoleInvitation::new);
    }

    /** Revokes. Where Keycloak is about to make another one instead, that one takes this one's place. */
    @Override
    public boolean remove(String id) {
        InvitationEntity invitation = invitations().byId(id).orElse(null);
        if (invitation == null) {
            return false;
        }
        if (session.getContext().getHttpRequest().getHttpMethod().equals(HttpMethod.DELETE)) {
            return invitations().revoke(invitation, admin().permissions().callerId());
        }
        if (session.getContext().getUri().getPath().endsWith(RESEND)) {
            resent = invitation;
        }
        return true;
    }

    private InvitationEntity invite(
            OrganizationModel office, String email, @Nullable String firstName, @Nullable String lastName) {
        List<FieldError> errors = new ArrayList<>();
        InvitationRequest request = new InvitationRequest(
                text(UserModel.EMAIL, email, errors),
                text(UserModel.FIRST_NAME, firstName, errors),
                text(UserModel.LAST_NAME, lastName, errors),
                office.getAlias(),
                List.of(),
                null,
                null,
                null,
                null);
        InvitationPermissions permissions = admin().permissions();
        InvitationDraft draft = new InvitationCheck(session, invitations().config(), errors)
                .check(request, office, permissions.inviterId())
                .orElseThrow(() -> refusal(errors));
        if (!permissions.mayInvite(draft)) {
            throw new ForbiddenException();
        }
        if (!invitations().mayInviteAgain(draft)) {
            throw tooMany();
        }
        return invitations().invite(draft).orElseThrow(() -> refusal(Response.Status.CONFLICT, "already-active"));
    }

    private InvitationEntity resend(InvitationEntity invitation) {
        if (!invitations().mayResend(invitation)) {
            throw tooMany();
        }
        if (!invitations().resend(invitation, admin().permissions().callerId())) {
            throw refusal(Response.Status.CONFLICT, "invitation-closed");
        }
        return invitation;
    }

    /** As a request of ours is read. */
    private static @Nullable String text(String field, @Nullable String value, List<FieldError> errors) {
        if (value == null) {
            return null;
        }
        if (!QueryParameters.isPlain(value)) {
            errors.add(new FieldError(field, "invalid"));
            return null;
        }
        return value.strip();
    }

    private ErrorResponseException refusal(List<FieldError> errors) {
        return ErrorResponse.error(
                errors.stream().map(admin()::reason).distinct().collect(Collectors.joining(" ")),
                Response.Status.BAD_REQUEST);
    }

    private ErrorResponseException tooMany() {
        return refusal(Response.Status.TOO_MANY_REQUESTS, "too-many-tries");
    }

    private ErrorResponseException refusal(Response.Status status, String code) {
        return ErrorResponse.error(admin().reason(code), status);
    }

    private ConsoleAdmin admin() {
        ConsoleAdmin admin = ConsoleAdmin.of(session);
        if (admin == null) {
            throw new ForbiddenException();
        }
        return admin;
    }

    private Invitations invitations() {
        return session.getProvider(Invitations.class);
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }
}
