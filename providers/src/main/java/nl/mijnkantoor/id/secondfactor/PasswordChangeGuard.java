package nl.mijnkantoor.id.secondfactor;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.mijnkantoor.id.password.PasswordSetGuard;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;

/**
 * Keeps whoever holds a running session, but not the second factor, from setting a new password: the session of an open
 * laptop, for example, in which an admin's wish for a new password comes up.
 */
final class PasswordChangeGuard implements PasswordSetGuard {

    @Override
    public Optional<Response> beforePasswordSet(RequiredActionContext context) {
        if (new SecondFactorDuties(context).maySetPassword()) {
            return Optional.empty();
        }
        context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL_ERROR)
                .detail(Details.REASON, "second_factor_not_presented")
                .error(Errors.NOT_ALLOWED);
        return Optional.of(SecondFactorDuties.refusal(context));
    }

    @Override
    public void afterPasswordSet(RequiredActionContext context) {
        // Nothing follows from it.
    }

    @Override
    public void close() {}
}
