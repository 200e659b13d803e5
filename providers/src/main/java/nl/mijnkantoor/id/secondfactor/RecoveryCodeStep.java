package nl.mijnkantoor.id.secondfactor;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.RecoveryAuthnCodesFormAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RecoveryAuthnCodesUtils;
import org.keycloak.services.messages.Messages;

/** Asks for a recovery code, in any grouping and either case; Keycloak's step, which leaves a proof. */
final class RecoveryCodeStep extends RecoveryAuthnCodesFormAuthenticator {

    RecoveryCodeStep(KeycloakSession session) {
        super(session);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        TypedCode.clean(
                context.getHttpRequest().getDecodedFormParameters(),
                RecoveryAuthnCodesUtils.FIELD_RECOVERY_CODE_IN_BROWSER_FLOW);
        super.action(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            SecondFactorProof.write(context.getAuthenticationSession(), SecondFactorProof.RECOVERY_CODE);
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
