package nl.mijnkantoor.id.throttle;

import nl.mijnkantoor.id.common.OwnSpi;

/** Makes {@link Throttle} available as {@code session.getProvider(Throttle.class)}. */
public final class ThrottleSpi extends OwnSpi {

    /** For Keycloak's service loader. */
    public ThrottleSpi() {
        super("throttle", Throttle.class, ThrottleFactory.class);
    }
}
