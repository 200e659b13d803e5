package nl.mijnkantoor.id.password;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.provider.Provider;

/**
 * Is asked before a person's new password is stored by {@link SetPasswordAction}, and told after it. All guards are
 * asked, in descending {@code order()} of their factories, on every submit that passed all rules; a guard that has
 * nothing to do with this one answers {@link Optional#empty()}.
 *
 * <p>Both calls run in the transaction of the request, the one that stores the password:
 *
 * <ul>
 *   <li>A row locked in {@link #beforePasswordSet} stays locked until password and everything written in
 *       {@link #afterPasswordSet} are committed together.
 *   <li>A returned response does not roll back, and storing the password can still fail afterwards without a rollback:
 *       {@link #beforePasswordSet} may lock and decide, but writes nothing that supposes a stored password.
 *   <li>An exception from either call rolls everything back, the password included.
 *   <li>Work outside the database (mail, calls to apps) belongs after the commit.
 * </ul>
 */
public interface PasswordSetGuard extends Provider {

    /**
     * Decides whether the password may be stored.
     *
     * @return the page to answer instead of storing it, or empty to go on; the guard records the event of its refusal
     */
    Optional<Response> beforePasswordSet(RequiredActionContext context);

    /** Does what belongs to a stored password. Is not called when a guard refused or storing failed. */
    void afterPasswordSet(RequiredActionContext context);
}
