package nl.mijnkantoor.id.login;

import java.time.Duration;
import java.util.Optional;
import nl.mijnkantoor.id.throttle.Throttle;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The try to log in that a request makes. Those of a known device are counted for that device, and all that could go wrong
 * beforehand: so many and no more, however many are made at the same moment. All others are counted for their source once
 * they have failed, so that an office behind one address can log in as often as it likes.
 *
 * <p>Keycloak asks about the same try several times; what is found out about it is kept for the request.
 */
final class LoginTries {

    private static final String DEVICE = "login-device";
    private static final String SOURCE = "login-source";

    /** Session attribute: the one of these that belongs to the session's request. */
    private static final String ATTRIBUTE = "mijnkantoor.login.tries";

    private final KeycloakSession session;
    private final Throttle throttle;
    private final Optional<KnownDevice> device;
    private @Nullable Boolean allowed;
    private @Nullable Duration sourceWaits;

    private LoginTries(KeycloakSession session) {
        this.session = session;
        this.throttle = session.getProvider(Throttle.class);
        this.device = KnownDevice.of(session);
    }

    static LoginTries of(KeycloakSession session) {
        LoginTries tries = session.getAttribute(ATTRIBUTE, LoginTries.class);
        if (tries == null) {
            tries = new LoginTries(session);
            session.setAttribute(ATTRIBUTE, tries);
        }
        return tries;
    }

    /** The device that makes the request, if this person has logged in with it before. */
    Optional<KnownDevice> deviceOf(UserModel user) {
        return device.filter(known -> known.isOf(user));
    }

    /** Counts the request as a try of this device, once. One with too many of them is a browser like any other from then on. */
    boolean allows(KnownDevice device) {
        if (allowed == null) {
            allowed = throttle.allows(DEVICE, device.id());
            if (!allowed) {
                KnownDevice.forget(session);
            }
        }
        return allowed;
    }

    void forget(KnownDevice device) {
        throttle.forget(DEVICE, device.id());
    }

    void failed() {
        throttle.allows(SOURCE, Throttle.source(session));
        sourceWaits = null;
    }

    /** How long the source has to wait; zero when it need not. */
    Duration sourceWaits() {
        if (sourceWaits == null) {
            sourceWaits = throttle.wait(SOURCE, Throttle.source(session));
        }
        return sourceWaits;
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
        return device.map(known ->
                        session.users().getUserById(session.getContext().getRealm(), known.userId()))
                .filter(user -> name.equalsIgnoreCase(user.getUsername()) || name.equalsIgnoreCase(user.getEmail()))
                .isPresent();
    }
}
