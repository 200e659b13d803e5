package nl.mijnkantoor.id.login;

import java.time.Duration;
import java.util.Optional;
import nl.mijnkantoor.id.throttle.Throttle;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Tries to log in, as the session's request makes them. Those of a known device are counted for that device, and all that
 * could go wrong beforehand: so many and no more, however many are made at the same moment. All others are counted for their
 * source once they have failed, so that an office behind one address can log in as often as it likes.
 */
final class LoginTries {

    private static final String DEVICE = "login-device";
    private static final String SOURCE = "login-source";

    /** Session attribute: whether this request's try was allowed to its device. Keycloak asks more than once. */
    private static final String ALLOWED = "mijnkantoor.login.device-allowed";

    /** Session attribute: how long the source has to wait, looked up once for the same reason. */
    private static final String SOURCE_WAITS = "mijnkantoor.login.source-waits";

    private final KeycloakSession session;
    private final Throttle throttle;

    LoginTries(KeycloakSession session) {
        this.session = session;
        this.throttle = session.getProvider(Throttle.class);
    }

    /** The device that makes the request, if this person has logged in with it before. */
    Optional<KnownDevice> deviceOf(UserModel user) {
        return KnownDevice.of(session).filter(device -> device.isOf(user));
    }

    /** Counts the request as a try of this device, once. */
    boolean allows(KnownDevice device) {
        Boolean allowed = session.getAttribute(ALLOWED, Boolean.class);
        if (allowed == null) {
            allowed = throttle.allows(DEVICE, device.id());
            session.setAttribute(ALLOWED, allowed);
        }
        return allowed;
    }

    void forget(KnownDevice device) {
        throttle.forget(DEVICE, device.id());
    }

    void failed() {
        throttle.allows(SOURCE, Throttle.source(session));
        session.removeAttribute(SOURCE_WAITS);
    }

    /** How long the source has to wait; zero when it need not. */
    Duration sourceWaits() {
        Duration wait = session.getAttribute(SOURCE_WAITS, Duration.class);
        if (wait == null) {
            wait = throttle.wait(SOURCE, Throttle.source(session));
            session.setAttribute(SOURCE_WAITS, wait);
        }
        return wait;
    }

    /**
     * Whether the request comes from a device known for this address. Looks nobody up by what was typed: that would take longer
     * for some than for others.
     */
    boolean isFromDeviceOf(@Nullable String typed) {
        if (typed == null) {
            return false;
        }
        String name = typed.trim();
        return KnownDevice.of(session)
                .map(device -> session.users().getUserById(session.getContext().getRealm(), device.userId()))
                .filter(user -> name.equalsIgnoreCase(user.getUsername()) || name.equalsIgnoreCase(user.getEmail()))
                .isPresent();
    }
}
