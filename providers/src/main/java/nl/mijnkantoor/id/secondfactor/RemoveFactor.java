package nl.mijnkantoor.id.secondfactor;

import nl.mijnkantoor.id.common.FreshLogin;
import nl.mijnkantoor.id.common.OtherSessions;
import nl.mijnkantoor.id.common.PersonLock;
import nl.mijnkantoor.id.common.SessionNotes;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.DeleteCredentialAction;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Removing an authenticator app or recovery codes: Keycloak's {@code delete_credential}, only in a login that presented the
 * second factor, and ending the person's other sessions unless they are to stay.
 *
 * <p>The only authenticator app is not removed but replaced: the person sets up a new one next, and the old one goes with that.
 * Who breaks off halfway has what they had. So there is never a session without a second factor behind it.
 */
public final class RemoveFactor extends DeleteCredentialAction {

    private static final String PRESENTED = "presented";

    @Override
    public int order() {
        return 1;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return FreshLogin.MAX_AGE;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (!SecondFactorProof.isIn(context.getAuthenticationSession())) {
            context.ignore();
            return;
        }
        CredentialModel credential = credential(context);
        context.form()
                .setAttribute("credentialType", credential == null ? null : credential.getType())
                .setAttribute("onlyAuthenticator", isOnlyAuthenticator(context.getUser(), credential));
        super.requiredActionChallenge(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        // Of two devices removed at the same moment, one stays.
        PersonLock.takeForCredentials(context.getSession(), context.getUser());
        AuthenticationSessionModel login = context.getAuthenticationSession();
        if (!SecondFactorProof.isIn(login)) {
            context.getEvent()
                    .clone()
                    .event(EventType.REMOVE_CREDENTIAL)
                    .detail(Details.CREDENTIAL_ID, login.getClientNote(Constants.KC_ACTION_PARAMETER))
                    .error(Errors.NOT_ALLOWED);
            context.challenge(SecondFactorDuties.refusal(context));
        } else if (isOnlyAuthenticator(context.getUser(), credential(context))) {
            login.setAuthNote(SessionNotes.REPLACES_SECOND_FACTOR, PRESENTED);
            login.addRequiredAction(UserModel.RequiredAction.CONFIGURE_TOTP);
            context.success();
        } else {
            super.processAction(context);
            if (endsOtherSessions(context)) {
                OtherSessions.end(context);
            }
        }
    }

    private static @Nullable CredentialModel credential(RequiredActionContext context) {
        String id = context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_PARAMETER);
        return id == null ? null : context.getUser().credentialManager().getStoredCredentialById(id);
    }

    private static boolean isOnlyAuthenticator(UserModel user, @Nullable CredentialModel credential) {
        return credential != null
                && OTPCredentialModel.TYPE.equals(credential.getType())
                && user.credentialManager()
                                .getStoredCredentialsByTypeStream(OTPCredentialModel.TYPE)
                                .count()
                        == 1;
    }

    private static boolean endsOtherSessions(RequiredActionContext context) {
        return context.getStatus() == RequiredActionContext.Status.SUCCESS
                && "on"
                        .equals(context.getHttpRequest()
                                .getDecodedFormParameters()
                                .getFirst("logout-sessions"));
    }
}
