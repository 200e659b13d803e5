package nl.mijnkantoor.id.common;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** A kind of provider of our own: what a feature tells Keycloak so that it finds the factories. */
public abstract class OwnSpi implements Spi {

    private final String name;
    private final Class<? extends Provider> provider;

    @SuppressWarnings("rawtypes") // The type Keycloak's Spi asks for.
    private final Class<? extends ProviderFactory> factory;

    /**
     * Names the kind.
     *
     * @param name the first part of its options, {@code spi-{name}--…}
     */
    protected OwnSpi(
            String name,
            Class<? extends Provider> provider,
            @SuppressWarnings("rawtypes") Class<? extends ProviderFactory> factory) {
        this.name = name;
        this.provider = provider;
        this.factory = factory;
    }

    /** Whether Keycloak warns of whoever implements it besides us. */
    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public final String getName() {
        return name;
    }

    @Override
    public final Class<? extends Provider> getProviderClass() {
        return provider;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public final Class<? extends ProviderFactory> getProviderFactoryClass() {
        return factory;
    }
}
