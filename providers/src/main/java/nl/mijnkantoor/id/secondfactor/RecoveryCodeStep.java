package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.RecoveryAuthnCodesFormAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RecoveryAuthnCodesUtils;
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
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        TypedCode.clean(form, CODE);
        // Keycloak counts on the field being there.
        form.putIfAbsent(CODE, List.of(""));
        PersonLock.take(context.getSession(), context.getUser());
        super.action(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            AuthenticationSessionModel login = context.getAuthenticationSession();
            SecondFactorProof.write(login, SecondFactorProof.RECOVERY_CODE);
            PhoneLostAction.ask(login);
            if (RecoveryCodes.areFew(context.getRealm(), RecoveryCodes.left(context.getUser()))) {
                addRequiredAction(context);
            }
        }
    }

    /** New codes are for this login only: left on the user they would be handed out by the next mail link. */
    @Override
    protected void addRequiredAction(AuthenticationFlowContext context) {
        context.getAuthenticationSession().addRequiredAction(UserModel.RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES);
    }
}
