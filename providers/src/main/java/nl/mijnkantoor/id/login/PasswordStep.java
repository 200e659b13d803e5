package nl.mijnkantoor.id.login;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import nl.mijnkantoor.id.throttle.TooManyTries;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
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
 * comes so much sooner that it gives the account away. Here they cost one hash, too.
 */
final class PasswordStep extends UsernamePasswordForm {

    PasswordStep(KeycloakSession session) {
        super(session);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        Duration wait = sourceWaits(context);
        if (wait.isZero()) {
            super.action(context);
            return;
        }
        context.getEvent().error(TooManyTries.ERROR);
        context.forceChallenge(TooManyTries.page(context.form(), wait));
    }

    private static Duration sourceWaits(AuthenticationFlowContext context) {
        LoginTries tries = new LoginTries(context.getSession());
        UserModel asked = context.getUser();
        if (asked != null) {
            return tries.deviceOf(asked).isPresent() ? Duration.ZERO : tries.sourceWaits();
        }
        return tries.sourceWaits(
                context.getHttpRequest().getDecodedFormParameters().getFirst(AuthenticationManager.FORM_USERNAME));
    }

    /** Keycloak counts the failures of accounts; what is typed for an account that is not there counts for its source, too. */
    @Override
    public void testInvalidUser(AuthenticationFlowContext context, @Nullable UserModel user) {
        if (user == null) {
            new LoginTries(context.getSession()).failed();
        }
        super.testInvalidUser(context, user);
    }

    @Override
    public boolean validatePassword(
            AuthenticationFlowContext context, UserModel user, MultivaluedMap<String, String> form, boolean clearUser) {
        if (!willBeHashed(context, user, form.getFirst(CredentialRepresentation.PASSWORD))) {
            AuthenticatorUtils.dummyHash(context);
        }
        return super.validatePassword(context, user, form, clearUser);
    }

    private static boolean willBeHashed(AuthenticationFlowContext context, UserModel user, @Nullable String password) {
        return password != null
                && !password.isEmpty()
                && user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE)
                && AuthenticatorUtils.getDisabledByBruteForceEventError(context, user) == null;
    }
}
