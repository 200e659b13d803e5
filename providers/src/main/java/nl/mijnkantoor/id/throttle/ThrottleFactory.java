package nl.mijnkantoor.id.throttle;

import org.keycloak.provider.ProviderFactory;

/** Makes a {@link Throttle}. */
public interface ThrottleFactory extends ProviderFactory<Throttle> {}
