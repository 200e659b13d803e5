package nl.mijnkantoor.id.throttle;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link Throttle} available as {@code session.getProvider(Throttle.class)}. */
public final class ThrottleSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "throttle";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Throttle.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // The type Keycloak's Spi asks for.
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return ThrottleFactory.class;
    }
}
