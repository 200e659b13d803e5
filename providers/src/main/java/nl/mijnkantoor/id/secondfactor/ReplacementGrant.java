package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * Lets a person replace a second factor that cannot be presented any more. It is asked only where the password has been
 * typed in this very login; {@link EnrolStep} then leads to the set-up instead of asking for the factor, and a running session
 * does not count as a login.
 *
 * <p>{@link #beforeReplaced} and {@link #afterReplaced} run in the transaction that stores the new factor: a row locked by the
 * first stays locked until everything the second writes is committed. Storing may fail in between without a rollback, so the
 * first only locks and decides.
 */
public interface ReplacementGrant extends Provider {

    /**
     * Whether the request at hand lets this person set up a new factor without presenting the old one. Asked at each login,
     * so it must be cheap for a login that has nothing to do with it.
     */
    boolean isGranted(UserModel user);

    /** Whether the request at hand comes from somebody, whoever it is, who is on the way to use a grant. Asked as often. */
    boolean isAwaited();

    /**
     * Takes hold of the grant, just before the new factor is stored.
     *
     * @return the page to answer instead of storing it, or empty to go on
     */
    Optional<Response> beforeReplaced(RequiredActionContext context);

    /** Spends the grant: the new factor is stored, and the older ones are gone. */
    void afterReplaced(RequiredActionContext context);
}
