package nl.mijnkantoor.id.realm;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Lets Keycloak find {@link RealmCheckFactory}; nobody asks a session for the check. */
public final class RealmCheckSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "mijnkantoor-realm-check";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return RealmCheck.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // The type Keycloak's Spi asks for.
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return RealmCheckFactory.class;
    }
}
