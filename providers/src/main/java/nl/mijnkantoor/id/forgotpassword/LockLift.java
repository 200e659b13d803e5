package nl.mijnkantoor.id.forgotpassword;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.mijnkantoor.id.common.ActionsOnly;
import nl.mijnkantoor.id.password.PasswordSetGuard;
import nl.mijnkantoor.id.throttle.Throttle;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureProvider;

/**
 * Ends the lock of an account whose password was set through a mailed link: whoever has forgotten a password guesses first,
 * and must not be refused with the new one.
 *
 * <p>The lock counts wrong codes, too, so this is done but once a day: somebody who reads the person's mail gets one more round
 * of guesses at the code by it, not as many as there are mails.
 */
final class LockLift implements PasswordSetGuard {

    private static final String LIMIT = "unlock-account";

    @Override
    public Optional<Response> beforePasswordSet(RequiredActionContext context) {
        return Optional.empty();
    }

    @Override
    public void afterPasswordSet(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        String person = context.getUser().getId();
        UserLoginFailureProvider failures = session.loginFailures();
        if (ActionsOnly.is(context.getAuthenticationSession())
                && failures.getUserLoginFailure(realm, person) != null
                && session.getProvider(Throttle.class).allows(LIMIT, person)) {
            failures.removeUserLoginFailure(realm, person);
        }
    }

    @Override
    public void close() {}
}
