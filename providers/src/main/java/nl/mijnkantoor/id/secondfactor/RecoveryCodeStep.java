package nl.mijnkantoor.id.secondfactor;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.RecoveryAuthnCodesFormAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RecoveryAuthnCodesUtils;

/** Asks for a recovery code, in any grouping and either case; Keycloak's step, which leaves a proof. */
final class RecoveryCodeStep extends RecoveryAuthnCodesFormAuthenticator {

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
        TypedCode.clean(
                context.getHttpRequest().getDecodedFormParameters(),
                RecoveryAuthnCodesUtils.FIELD_RECOVERY_CODE_IN_BROWSER_FLOW);
        super.action(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            SecondFactorProof.write(context.getAuthenticationSession(), SecondFactorProof.RECOVERY_CODE);
            SecondFactorPresented.publish(context.getSession(), context.getUser());
        }
    }

    /** New codes are for this login only: left on the user they would be handed out by the next mail link. */
    @Override
    protected void addRequiredAction(AuthenticationFlowContext context) {
        context.getAuthenticationSession().addRequiredAction(UserModel.RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES);
    }
}
