package nl.mijnkantoor.id.login;

import jakarta.ws.rs.core.UriInfo;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import nl.mijnkantoor.id.common.SessionNotes;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.managers.DefaultBruteForceProtector;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Decides whether a password, a one-time code or a recovery code may be tried.
 *
 * <p>Keycloak's own protection locks the account. So that nobody can lock a colleague out by guessing on, the person's own
 * browsers are not asked about that lock: each has a limit of its own. Any other try counts for its source, too.
 */
final class LoginProtector implements BruteForceProtector {

    private final KeycloakSession session;
    private final BruteForceProtector accounts;

    LoginProtector(KeycloakSession session, BruteForceProtector accounts) {
        this.session = session;
        this.accounts = accounts;
    }

    @Override
    public boolean isTemporarilyDisabled(KeycloakSession session, RealmModel realm, UserModel user) {
        if (session.getContext().getAuthenticationSession() == null) {
            // An admin looks at the account; nobody is logging in.
            return accounts.isTemporarilyDisabled(session, realm, user);
        }
        LoginTries tries = LoginTries.of(session);
        Optional<KnownDevice> device = tries.deviceOf(user);
        if (device.isPresent()) {
            return !tries.allows(device.get());
        }
        return !tries.sourceWaits().isZero() || accounts.isTemporarilyDisabled(session, realm, user);
    }

    @Override
    public void failedLogin(
            RealmModel realm,
            UserModel user,
            ClientConnection connection,
            UriInfo uri,
            @Nullable Set<String> categories) {
        LoginTries tries = LoginTries.of(session);
        if (tries.deviceOf(user).isPresent()) {
            return;
        }
        if (categories == null || !categories.contains(PasswordCredentialModel.TYPE)) {
            // Passwords are counted by their step, for addresses that nobody has, too.
            tries.failed();
        }
        accounts.failedLogin(realm, user, connection, uri, categories);
    }

    @Override
    public void successfulLogin(
            RealmModel realm,
            UserModel user,
            ClientConnection connection,
            UriInfo uri,
            @Nullable Set<String> categories) {
        if (categories == null
                || Collections.disjoint(categories, DefaultBruteForceProtector.ALLOWED_AUTHENTICATION_CATEGORIES)) {
            // Single sign-on: nothing was tried.
            return;
        }
        LoginTries tries = LoginTries.of(session);
        Optional<KnownDevice> device = tries.deviceOf(user);
        // With a device, the account's own failures stay: what a stranger guessed meanwhile is still guessed.
        if (device.isEmpty() && hasFailures(realm, user)) {
            accounts.successfulLogin(realm, user, connection, uri, categories);
        }
        if (isComplete()) {
            // As another device, of which nothing is counted yet.
            KnownDevice.remember(session, user);
        } else {
            device.ifPresent(tries::forget);
        }
    }

    /** Without any, Keycloak would begin two transactions and a thread to find that out. */
    private boolean hasFailures(RealmModel realm, UserModel user) {
        return session.loginFailures().getUserLoginFailure(realm, user.getId()) != null;
    }

    private boolean isComplete() {
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        return login != null && login.getUserSessionNotes().containsKey(SessionNotes.SECOND_FACTOR);
    }

    @Override
    public boolean isPermanentlyLockedOut(KeycloakSession session, RealmModel realm, UserModel user) {
        return accounts.isPermanentlyLockedOut(session, realm, user);
    }

    @Override
    public void cleanUpPermanentLockout(KeycloakSession session, RealmModel realm, UserModel user) {
        accounts.cleanUpPermanentLockout(session, realm, user);
    }

    @Override
    public void close() {}
}
