package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticator;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.OTPPolicy;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

/**
 * Asks for a code of the authenticator app; Keycloak's step, which leaves a proof, does not mind blanks in a code and tells
 * when a wrong code comes from a clock that is off.
 */
final class OtpStep extends OTPFormAuthenticator {

    private static final String CODE = "otp";
    private static final String DEVICE = "selectedCredentialId";

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        TypedCode.clean(form, CODE);
        if (form.containsKey(DEVICE) && credential(context) == null) {
            // Keycloak takes it for granted that it is one of the person's.
            form.remove(DEVICE);
        }
        super.action(context);
        if (context.getStatus() == FlowStatus.SUCCESS) {
            SecondFactorProof.write(context.getAuthenticationSession(), SecondFactorProof.OTP);
        }
    }

    @Override
    protected Response challenge(AuthenticationFlowContext context, @Nullable String error, @Nullable String field) {
        if (!Messages.INVALID_TOTP.equals(error) || field == null) {
            return super.challenge(context, error, field);
        }
        FormMessage mistake =
                driftOf(context).map(drift -> drift.message(field)).orElseGet(() -> new FormMessage(field, error));
        return createLoginForm(
                context.form().setExecution(context.getExecution().getId()).addError(mistake));
    }

    /**
     * Told only to who gave the right password, and after the try was counted as a failure. A code of the future must not
     * become known as one by that: it is spent here, under the key by which Keycloak knows spent codes. Where a realm lets
     * codes be used again it could not be, and nothing is told.
     */
    private Optional<ClockDrift> driftOf(AuthenticationFlowContext context) {
        OTPPolicy policy = context.getRealm().getOTPPolicy();
        String code = context.getHttpRequest().getDecodedFormParameters().getFirst(CODE);
        OTPCredentialModel credential = credential(context);
        if (policy.isCodeReusable() || code == null || credential == null) {
            return Optional.empty();
        }
        Optional<ClockDrift> drift = ClockDrift.of(credential, policy, code, Instant.now());
        drift.filter(ClockDrift::isAhead).ifPresent(ahead -> context.getSession()
                .singleUseObjects()
                .putIfAbsent(
                        credential.getId() + "." + code,
                        ahead.untilForgotten(credential, policy).toSeconds()));
        return drift;
    }

    private @Nullable OTPCredentialModel credential(AuthenticationFlowContext context) {
        String chosen = context.getHttpRequest().getDecodedFormParameters().getFirst(DEVICE);
        if (chosen == null || chosen.isEmpty()) {
            return getCredentialProvider(context.getSession())
                    .getDefaultCredential(context.getSession(), context.getRealm(), context.getUser());
        }
        CredentialModel stored = context.getUser().credentialManager().getStoredCredentialById(chosen);
        return stored == null || !OTPCredentialModel.TYPE.equals(stored.getType())
                ? null
                : OTPCredentialModel.createFromCredentialModel(stored);
    }
}
