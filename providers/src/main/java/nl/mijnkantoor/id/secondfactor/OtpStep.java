package nl.mijnkantoor.id.secondfactor;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticator;

/**
 * Asks for a code of the authenticator app; Keycloak's step, which leaves a proof, does not mind blanks in a code and asks nobody for
 * the code of a phone that the office lets them replace.
 */
final class OtpStep extends OTPFormAuthenticator {

    private static final String CODE = "otp";

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
        TypedCode.clean(context.getHttpRequest().getDecodedFormParameters(), CODE);
        super.action(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            SecondFactorProof.write(context.getAuthenticationSession(), SecondFactorProof.OTP);
            SecondFactorPresented.publish(context.getSession(), context.getUser());
        }
    }
}
