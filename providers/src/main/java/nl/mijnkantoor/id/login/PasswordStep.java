package nl.mijnkantoor.id.login;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import nl.mijnkantoor.id.common.PasswordSetCookie;
import nl.mijnkantoor.id.throttle.TooManyTries;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * Asks for e-mail address and password; Keycloak's step, whose time tells a stranger nothing, and which a source from which
 * too many wrong ones came does not get to.
 *
 * <p>Hashing is nearly all the time the step takes. Keycloak hashes something for an address nobody has, but nothing for
 * somebody who was invited and has no password yet, for an account that is locked, or for an empty password: such an answer
 * comes so much sooner that it gives the account away. Here they cost one hash, too; and no refusal is sent before a {@link
 * LeastTime} is over, which covers the rest.
 */
class PasswordStep extends UsernamePasswordForm {

    private static final String PASSWORD_SET = "passwordSetLogIn";

    PasswordStep(KeycloakSession session) {
        super(session);
    }

    /** Says that the password was saved to who set it a moment ago, and to who then went back: also instead of 'too late'. */
    @Override
    protected Response challenge(AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
        if (PasswordSetCookie.isThere(context.getSession())) {
            context.form().setSuccess(PASSWORD_SET);
        }
        return super.challenge(context, formData);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        long begin = System.nanoTime();
        check(context);
        if (context.getStatus() != FlowStatus.SUCCESS) {
            LeastTime.ofRefusal(context.getSession(), begin);
        }
    }

    private void check(AuthenticationFlowContext context) {
        LoginTries tries = LoginTries.of(context.getSession());
        if (isFromKnownDevice(context, tries)) {
            super.action(context);
            return;
        }
        Duration wait = tries.sourceWaits();
        if (!wait.isZero()) {
            context.getEvent().error(TooManyTries.ERROR);
            context.forceChallenge(TooManyTries.page(context.form(), wait));
            return;
        }
        super.action(context);
        // Counted whatever was wrong: what is counted for some accounts only takes longer for them.
        if (context.getStatus() != FlowStatus.SUCCESS) {
            tries.failed();
        }
    }

    private static boolean isFromKnownDevice(AuthenticationFlowContext context, LoginTries tries) {
        UserModel asked = context.getUser();
        return asked == null
                ? tries.isFromDeviceOf(context.getHttpRequest()
                        .getDecodedFormParameters()
                        .getFirst(AuthenticationManager.FORM_USERNAME))
                : tries.deviceOf(asked).isPresent();
    }

    @Override
    public boolean validatePassword(
            AuthenticationFlowContext context, UserModel user, MultivaluedMap<String, String> form, boolean clearUser) {
        if (super.validatePassword(context, user, form, clearUser)) {
            return true;
        }
        if (!wasHashed(context, user, form.getFirst(CredentialRepresentation.PASSWORD))) {
            AuthenticatorUtils.dummyHash(context);
        }
        return false;
    }

    private static boolean wasHashed(AuthenticationFlowContext context, UserModel user, @Nullable String password) {
        return password != null
                && !password.isEmpty()
                && user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
                && AuthenticatorUtils.getDisabledByBruteForceEventError(context, user) == null;
    }
}
