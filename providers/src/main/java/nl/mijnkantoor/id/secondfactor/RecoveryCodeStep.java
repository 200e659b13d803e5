package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.core.MultivaluedMap;
import nl.mijnkantoor.id.common.PersonLock;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.RecoveryAuthnCodesFormAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RecoveryAuthnCodesUtils;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Asks for a recovery code, in any grouping and either case; Keycloak's step, which leaves a proof and takes a code once, even
 * when two browsers send it at the same moment. What follows in the same login: the question whether the phone is lost, and
 * new codes when few are left.
 */
final class RecoveryCodeStep extends RecoveryAuthnCodesFormAuthenticator {

    private static final String CODE = RecoveryAuthnCodesUtils.FIELD_RECOVERY_CODE_IN_BROWSER_FLOW;

    RecoveryCodeStep(KeycloakSession session) {
        super(session);
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (Replacement.isGranted(context.getSession(), context.getUser())) {
            context.attempted();
        } else {
            super.authenticate(context);
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        TypedCode.clean(form, CODE);
        if (!form.containsKey(CODE)) {
            authenticate(context);
            return;
        }
        PersonLock.takeForCredentials(context.getSession(), context.getUser());
        super.action(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            AuthenticationSessionModel login = context.getAuthenticationSession();
            SecondFactorProof.write(login, SecondFactorProof.RECOVERY_CODE);
            SecondFactorPresented.publish(context.getSession(), context.getUser());
            PhoneLostAction.ask(login);
            if (CodesLeft.to(context.getUser()).areFew(context.getRealm())) {
                addRequiredAction(context);
            }
        }
    }

    /** Keycloak says that address or password is wrong, on a page that asks for neither. */
    @Override
    protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
        String error = getDisabledByBruteForceEventError(context, user);
        if (error == null) {
            return false;
        }
        context.getEvent().user(user).error(error);
        context.forceChallenge(context.form()
                .setExecution(context.getExecution().getId())
                .setError(Messages.ACCOUNT_TEMPORARILY_DISABLED_TOTP)
                .createLoginRecoveryAuthnCode());
        return true;
    }

    /** New codes are for this login only: left on the user they would be handed out by the next mail link. */
    @Override
    protected void addRequiredAction(AuthenticationFlowContext context) {
        context.getAuthenticationSession().addRequiredAction(UserModel.RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES);
    }
}
