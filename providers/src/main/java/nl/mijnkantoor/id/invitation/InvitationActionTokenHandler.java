package nl.mijnkantoor.id.invitation;

import jakarta.ws.rs.core.Response;
import nl.mijnkantoor.id.common.SessionNotes;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Opens the set-password page for an invitation whose link was just followed. */
public final class InvitationActionTokenHandler extends AbstractActionTokenHandler<InvitationActionToken> {

    /** Key of the text for who cannot log in yet, and so has nothing but the mail to go back to. */
    private static final String OPEN_AGAIN = "openLinkAgain";

    /** For Keycloak's service loader. */
    public InvitationActionTokenHandler() {
        super(
                InvitationActionToken.TYPE,
                InvitationActionToken.class,
                OPEN_AGAIN,
                EventType.INVITE_ORG,
                Errors.INVALID_TOKEN);
    }

    @Override
    @SuppressWarnings("unchecked") // Generic varargs of Keycloak's helper.
    public Predicate<? super InvitationActionToken>[] getVerifiers(ActionTokenContext<InvitationActionToken> context) {
        Invitations invitations = context.getSession().getProvider(Invitations.class);
        return TokenUtils.predicates(
                verifyEmail(context),
                TokenUtils.checkThat(
                        token -> invitations
                                .byTokenHash(token.linkHash())
                                .filter(invitations::isUsable)
                                .isPresent(),
                        Errors.INVALID_TOKEN,
                        OPEN_AGAIN));
    }

    @Override
    public Response handleToken(InvitationActionToken token, ActionTokenContext<InvitationActionToken> context) {
        KeycloakSession session = context.getSession();
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        Invitations invitations = session.getProvider(Invitations.class);
        invitations.byTokenHash(token.linkHash()).ifPresent(invitation -> {
            new Spending(invitations).opened(invitation);
            authSession.setAuthNote(OrganizationModel.ORGANIZATION_ATTRIBUTE, invitation.organizationId());
        });

        authSession.setAuthNote(SessionNotes.INVITATION, token.linkHash());
        authSession.setAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS, "true");
        authSession.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        String next = AuthenticationManager.nextRequiredAction(
                session, authSession, context.getRequest(), context.getEvent());
        return AuthenticationManager.redirectToRequiredActions(
                session, context.getRealm(), authSession, context.getUriInfo(), next);
    }
}
