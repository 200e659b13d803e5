package nl.mijnkantoor.id.secondfactor;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link ReplacementGrant} known to Keycloak. */
public final class ReplacementGrantSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "mijnkantoor-replacement-grant";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return ReplacementGrant.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return ReplacementGrantFactory.class;
    }
}
